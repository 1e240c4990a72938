import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallListView } from '@/components/calls/call-list-view'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { callList } from '@/lib/console/lists/calls'
import { readList } from '@/lib/console/lists/define-list'
import { requireActor } from '@/lib/console/session'
import { readExplainChoices } from '@/lib/explain/read-explain-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls'))('title') }
}

export default async function CallsPage({ searchParams }: PageProps<'/calls'>) {
  const actor = await requireActor()
  const t = await getTranslations('calls')
  const [list, choices] = await Promise.all([
    readList(actor, { list: callList, params: await searchParams }),
    readExplainChoices(actor),
  ])
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <CallListView {...list} {...list.result} choices={choices} />
      )}
    </Page>
  )
}
