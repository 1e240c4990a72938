'use client'

import { Plus, SearchX, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AccessBar } from '@/components/topology/access-bar'
import { AccessRow } from '@/components/topology/access-row'
import { LoadFailed } from '@/components/topology/load-failed'
import { useTopology } from '@/components/topology/topology-context'
import { useAccess } from '@/components/topology/use-access'
import { useAccessQuery } from '@/components/topology/use-access-query'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import { selectLines, type AccessSort } from '@/lib/topology/access'

/** Rows that are drawn at first and with each click; a thousand at once would be slow to open. */
const pageLength = 100

const columns: {
  name: 'caller' | 'may' | 'callee' | 'grant' | 'since' | 'lastCall' | 'status'
  sort?: AccessSort
}[] = [
  { name: 'caller', sort: 'caller' },
  { name: 'may' },
  { name: 'callee', sort: 'callee' },
  { name: 'grant' },
  { name: 'since', sort: 'since' },
  { name: 'lastCall', sort: 'lastCall' },
  { name: 'status' },
]

/** The same graph as a list: who may call what, since when, by whose hand. For narrow screens, and by choice. */
export function AccessTable() {
  const t = useTranslations('topology.table')
  const label = useTranslations('topology')
  const { lines, failed, retry } = useAccess()
  const { query, setQuery } = useAccessQuery()
  const [shown, setShown] = useState(pageLength)
  const selected = lines === undefined ? [] : selectLines(lines, query)
  return (
    <div className="mx-auto flex w-full max-w-[1400px] flex-col gap-3 px-4 py-4 md:px-6">
      <AccessBar />
      <p role="status" className="text-xs text-muted">
        {lines !== undefined && t('count', { count: selected.length })}
      </p>
      {failed && <LoadFailed retry={retry} />}
      {lines === undefined && !failed && (
        <div className="rounded-lg border bg-surface">
          <SkeletonRows rows={8} label={label('loading')} />
        </div>
      )}
      {lines?.length === 0 && <NoLines />}
      {lines !== undefined && lines.length > 0 && selected.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={t('noMatch')}
          action={<Button onClick={() => void setQuery(null)}>{t('clear')}</Button>}
        >
          {t('noMatchHelp')}
        </EmptyState>
      )}
      {selected.length > 0 && (
        <div className="rounded-lg border bg-surface">
          <table
            role="table"
            aria-label={t('label')}
            className="w-full table-fixed border-collapse text-left text-sm max-md:block"
          >
            <Head />
            <tbody role="rowgroup" className="max-md:block">
              {selected.slice(0, shown).map((line) => (
                <AccessRow key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {selected.length > shown && (
        <Button className="self-center" onClick={() => setShown(shown + pageLength)}>
          {t('more', { count: Math.min(pageLength, selected.length - shown) })}
        </Button>
      )}
    </div>
  )
}

function NoLines() {
  const t = useTranslations('topology')
  const { deniedReason, openConnect, topology } = useTopology()
  const first = topology.nodes.find(({ kind }) => kind === 'agent' || kind === 'client') ?? topology.nodes[0]
  return (
    <EmptyState
      icon={Table2}
      title={t('table.empty')}
      action={
        first !== undefined && (
          <Button variant="primary" disabledReason={deniedReason} onClick={() => openConnect(first.id)}>
            <Plus aria-hidden /> {t('table.add')}
          </Button>
        )
      }
    >
      {t('table.emptyHelp')}
    </EmptyState>
  )
}

/** Column headings; those that can be sorted by are buttons. */
function Head() {
  const t = useTranslations('topology.table')
  const { query, setQuery } = useAccessQuery()
  return (
    <thead role="rowgroup" className="text-xs text-muted max-md:sr-only">
      <tr role="row" className="h-9 border-b">
        {columns.map(({ name, sort }) => {
          const isSorted = sort !== undefined && query.sort === sort
          const order = query.descending ? 'descending' : 'ascending'
          return (
            <th
              key={name}
              scope="col"
              role="columnheader"
              aria-sort={isSorted ? order : undefined}
              className="px-3 font-medium whitespace-nowrap first:pl-4"
            >
              {sort === undefined ? (
                t(`columns.${name}`)
              ) : (
                <button
                  type="button"
                  className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
                  onClick={() =>
                    void setQuery({ sort, order: isSorted && !query.descending ? 'desc' : 'asc' })
                  }
                >
                  {t(`columns.${name}`)}
                  <span aria-hidden>{isSorted ? (query.descending ? '↓' : '↑') : ''}</span>
                </button>
              )}
            </th>
          )
        })}
        <th scope="col" role="columnheader" className="w-12">
          <span className="sr-only">{t('columns.actions')}</span>
        </th>
      </tr>
    </thead>
  )
}
