'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { TrafficHour } from '@/lib/overview/schema'

const columns = ['allowed', 'refused', 'failed', 'inputTokens', 'outputTokens'] as const

/** The numbers behind the charts, the running hour first. */
export function TrafficTable({ hours }: { hours: TrafficHour[] }) {
  const t = useTranslations('overview.traffic')
  const format = useFormatter()
  return (
    <Table caption={t('title')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('hour')}</HeaderCell>
          {columns.map((column) => (
            <HeaderCell key={column} className="text-right">
              {t(column)}
            </HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {hours.toReversed().map((hour) => (
          <TableRow key={hour.start}>
            <Cell className="text-muted">
              <Time value={hour.start} />
            </Cell>
            {columns.map((column) => (
              <Cell key={column} className="text-right tabular-nums">
                {format.number(hour[column])}
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
