import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ServiceListView } from '@/components/services/service-list-view'
import { AddService } from '@/components/services/add-service'
import { DeniedList } from '@/components/lists/list-view'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readList } from '@/lib/console/lists/define-list'
import { serviceList } from '@/lib/console/lists/services'
import { requireActor } from '@/lib/console/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('title') }
}

export default async function ServicesPage({ searchParams }: PageProps<'/services'>) {
  const actor = await requireActor()
  const t = await getTranslations('services')
  const list = await readList(actor, { list: serviceList, params: await searchParams })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<AddService />} />
      {list.result === null ? (
        <DeniedList role={actor.role} />
      ) : (
        <ServiceListView {...list} {...list.result} />
      )}
    </Page>
  )
}
