import { SearchX, Server } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddService } from '@/components/services/add-service'
import { ServiceTable } from '@/components/services/service-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListPages } from '@/components/ui/list-pages'
import { ListSearch } from '@/components/ui/list-search'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readListQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'
import { listServices } from '@/lib/gateway/services/list-services'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('title') }
}

export default async function ServicesPage({ searchParams }: PageProps<'/services'>) {
  const actor = await requireActor()
  const t = await getTranslations('services')
  const query = readListQuery(await searchParams)
  const { items, nextCursor } = await listServices(actor, { search: query.q, cursor: query.cursor })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<AddService />} />
      <ListSearch label={t('list.search')} />
      <Card flush>
        {items.length > 0 ? (
          <ServiceTable services={items} />
        ) : query.q !== undefined ? (
          <EmptyState
            icon={SearchX}
            title={t('list.noMatch')}
            action={<LinkButton href="/services">{t('list.clear')}</LinkButton>}
          >
            {t('list.noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={Server} title={t('list.empty')} action={<AddService />}>
            {t('list.emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/services" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
