import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsumerListView } from '@/components/consumers/consumer-list-view'
import { CreateConsumerButton } from '@/components/consumers/create-consumer-button'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { consumerList } from '@/lib/console/lists/consumers'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consumers'))('title') }
}

export default async function ConsumersPage({ searchParams }: PageProps<'/consumers'>) {
  const actor = await requireActor()
  const t = await getTranslations('consumers')
  const list = await readList(actor, { list: consumerList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateConsumerButton />} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <ConsumerListView {...list} {...list.result} />
      )}
    </Page>
  )
}
