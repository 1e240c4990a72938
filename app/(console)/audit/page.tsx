import { ScrollText, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListPages } from '@/components/ui/list-pages'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import { listAuditEventsQuery } from '@/lib/audit/schema'
import { readAuditQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'

const filters = ['action', 'actor', 'target', 'request', 'result'] as const
const { action: actionFilter, result: resultFilter } = listAuditEventsQuery.shape

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const actor = await requireActor()
  const t = await getTranslations('audit')
  const query = readAuditQuery(await searchParams, filters)
  const { items, nextCursor } = await listAuditEvents(actor, {
    search: query.q,
    cursor: query.cursor,
    limit: 50,
    action: actionFilter.catch(undefined).parse(query.action),
    result: resultFilter.catch(undefined).parse(query.result),
    actorId: query.actor,
    targetId: query.target,
    requestId: query.request,
  })
  const filtered = [query.q, ...filters.map((name) => query[name])].some((value) => value !== undefined)
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <AuditFilters />
      <Card flush>
        {items.length > 0 ? (
          <AuditTable events={items} />
        ) : filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('noMatch')}
            action={<LinkButton href="/audit">{t('clear')}</LinkButton>}
          >
            {t('noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={ScrollText} title={t('empty')}>
            {t('emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/audit" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
