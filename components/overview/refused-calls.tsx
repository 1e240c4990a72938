import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { RefusedCall } from '@/lib/topology/read-overview'

/** The last calls that the gateway refused; each leads to its stored decision. */
export function RefusedCalls({ calls }: { calls: readonly RefusedCall[] }) {
  const t = useTranslations('overview.refused')
  return (
    <Card title={t('title')} description={t('description')} flush>
      {calls.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Table caption={t('title')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('time')}</HeaderCell>
              <HeaderCell>{t('caller')}</HeaderCell>
              <HeaderCell>{t('path')}</HeaderCell>
              <HeaderCell>{t('reason')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {calls.map((call) => (
              <TableRow key={call.id}>
                <Cell>
                  <Link
                    href={`/debug?request=${call.id}` as Route}
                    className="rounded-sm font-medium whitespace-nowrap hover:underline"
                  >
                    <Time value={call.time} format="relative" />
                  </Link>
                </Cell>
                <Cell className="whitespace-nowrap">
                  {call.caller === '' ? t('unknownCaller') : call.caller}
                </Cell>
                <Cell className="font-mono text-xs text-muted">{call.path}</Cell>
                <Cell className="font-mono text-xs whitespace-nowrap">
                  {call.status} {call.code}
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}
