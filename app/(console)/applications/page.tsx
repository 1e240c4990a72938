import { AppWindow, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationListActions } from '@/components/applications/application-list-actions'
import { ApplicationTable } from '@/components/applications/application-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListFilter } from '@/components/ui/list-filter'
import { ListPages } from '@/components/ui/list-pages'
import { ListSearch } from '@/components/ui/list-search'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readListQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'
import { findAgentFacts } from '@/lib/identity/agents/find-agent-facts'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import { listApplications } from '@/lib/identity/applications/list-applications'
import { identityFilter } from '@/lib/identity/applications/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications'))('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/applications'>) {
  const actor = await requireActor()
  const t = await getTranslations('applications')
  const query = readListQuery(await searchParams, ['kind'])
  const kind = identityFilter.catch('all').parse(query.kind)
  const { items, nextCursor } = await listApplications(actor, {
    search: query.q,
    cursor: query.cursor,
    identityType: kind,
  })
  const ids = items.map(({ id }) => id)
  const [lastUse, agents] = await Promise.all([findLastUse(actor, ids), findAgentFacts(actor, ids)])
  const filtered = query.q !== undefined || kind !== 'all'
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={<ApplicationListActions />} />
      <div className="flex flex-wrap items-center gap-2">
        <ListSearch label={t('list.search')} />
        <ListFilter
          name="kind"
          label={t('list.kind')}
          none="all"
          options={[
            { value: 'all', label: t('list.kindAll') },
            { value: 'application', label: t('kind.application') },
            { value: 'agent', label: t('kind.agent') },
          ]}
        />
      </div>
      <Card flush>
        {items.length > 0 ? (
          <ApplicationTable applications={items} lastUse={lastUse} agents={agents} />
        ) : filtered ? (
          <EmptyState
            icon={SearchX}
            title={t('list.noMatch')}
            action={<LinkButton href="/applications">{t('list.clear')}</LinkButton>}
          >
            {t('list.noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={AppWindow} title={t('list.empty')} action={<ApplicationListActions />}>
            {t('list.emptyHelp')}
          </EmptyState>
        )}
        <ListPages path="/applications" query={query} nextCursor={nextCursor} />
      </Card>
    </Page>
  )
}
