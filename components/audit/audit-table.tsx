'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AuditRow } from '@/components/audit/audit-row'
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { AuditEventDto } from '@/lib/audit/schema'

/** The lines of the audit log, latest first; each opens to show everything that is recorded. */
export function AuditTable({ events }: { events: AuditEventDto[] }) {
  const t = useTranslations('audit')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  function toggle(id: string) {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }

  return (
    <Table caption={t('title')}>
      <TableHead>
        <TableRow>
          <HeaderCell className="w-8">
            <span className="sr-only">{t('column.details')}</span>
          </HeaderCell>
          <HeaderCell>{t('column.time')}</HeaderCell>
          <HeaderCell>{t('column.actor')}</HeaderCell>
          <HeaderCell>{t('column.action')}</HeaderCell>
          <HeaderCell>{t('column.target')}</HeaderCell>
          <HeaderCell>{t('column.result')}</HeaderCell>
          <HeaderCell>{t('column.via')}</HeaderCell>
          <HeaderCell>{t('column.request')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <AuditRow
            key={event.id}
            event={event}
            open={open.has(event.id)}
            onToggle={() => toggle(event.id)}
          />
        ))}
      </TableBody>
    </Table>
  )
}
