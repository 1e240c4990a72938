'use client'

import { ListTree } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { DebugRun } from '@/lib/debug/run'

/** Status and headers of the gateway's answer. */
export function HeadersView({ run }: { run: DebugRun }) {
  const t = useTranslations('debug.headers')
  if (run.response === null) {
    return (
      <EmptyState icon={ListTree} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="overflow-hidden rounded-lg border">
      <Table caption={t('caption')}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('value')}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {run.response.headers.map(([name, value]) => (
            <TableRow key={name} className="h-8">
              <Cell className="font-mono text-xs whitespace-nowrap text-muted">{name}</Cell>
              <Cell className="w-full font-mono text-xs break-all">{value}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
