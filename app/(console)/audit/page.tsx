import { ScrollText, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditExplorer } from '@/components/audit/audit-explorer'
import { AuditLog } from '@/components/audit/audit-log'
import { auditPath } from '@/components/audit/audit-path'
import { ChainStatus } from '@/components/audit/chain-status'
import { ExportMenu } from '@/components/audit/export-menu'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListPages } from '@/components/ui/list-pages'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/actor'
import { type AuditFilter, isEmptyFilter, parseQuery, printQuery } from '@/lib/audit/audit-query'
import { listAuditGroups } from '@/lib/audit/list-audit-groups'
import { countAuditEvents } from '@/lib/audit/read-audit-facets'
import { readChainState } from '@/lib/audit/read-chain-state'
import { readAuditQuery } from '@/lib/console/list-query'
import { requireActor } from '@/lib/console/session'

/** Filters that links name one by one; the page answers at the query that says the same. */
const named = ['action', 'actor', 'target', 'request', 'result'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const actor = await requireActor()
  const t = await getTranslations('audit')
  const params = await searchParams
  const { cursor, ...query } = readAuditQuery(params, named)
  const text = typeof params.q === 'string' ? params.q : ''
  const words = named.flatMap((name) => {
    const value = query[name]
    return value === undefined ? [] : [`${name}:"${value.replaceAll(/["\\]/g, '\\$&')}"`]
  })
  if (words.length > 0) redirect(auditPath(parseQuery([...words, text].join(' ')).filter))
  const { filter, faults } = parseQuery(text)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<ExportMenu query={printQuery(filter)} />}
      />
      <ChainStatus known={await readChainState(actor)} />
      <AuditExplorer />
      <Card flush>
        {faults.length > 0 ? (
          <EmptyState icon={SearchX} title={t('unreadable')} action={clear(t('clear'))}>
            {t('unreadableHelp')}
          </EmptyState>
        ) : (
          <Lines actor={actor} filter={filter} cursor={cursor} />
        )}
      </Card>
    </Page>
  )
}

function clear(text: string) {
  return <LinkButton href="/audit">{text}</LinkButton>
}

interface LinesProps {
  actor: Actor
  filter: AuditFilter
  cursor: string | undefined
}

async function Lines({ actor, filter, cursor }: LinesProps) {
  const t = await getTranslations('audit')
  const query = printQuery(filter)
  const [page, count] = await Promise.all([
    listAuditGroups(actor, { filter, cursor }),
    countAuditEvents(actor, filter),
  ])
  return (
    <>
      <AuditLog
        key={`${query} ${page.latest} ${cursor}`}
        query={query}
        page={page}
        count={count}
        newest={cursor === undefined && filter.until === undefined}
      >
        {isEmptyFilter(filter) ? (
          <EmptyState icon={ScrollText} title={t('empty')}>
            {t('emptyHelp')}
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t('noMatch')} action={clear(t('clear'))}>
            {t('noMatchHelp')}
          </EmptyState>
        )}
      </AuditLog>
      <ListPages path="/audit" query={{ q: query, cursor }} nextCursor={page.nextCursor} />
    </>
  )
}
