'use client'

import { ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { AuditDetail } from '@/components/audit/audit-detail'
import { findTargetPage } from '@/components/audit/find-target-page'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Status } from '@/components/ui/status'
import { Cell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { AuditEventDto } from '@/lib/audit/schema'

interface AuditRowProps {
  event: AuditEventDto
  open: boolean
  onToggle: () => void
}

const resultKinds = { success: 'allowed', refused: 'denied', failed: 'failed' } as const

/** One line, and below it, when open, everything that it records. */
export function AuditRow({ event, open, onToggle }: AuditRowProps) {
  const t = useTranslations('audit')
  const { id, time, actor, action, result, via } = event
  return (
    <>
      <TableRow className={cn(open && 'border-b-0')}>
        <Cell className="w-8 pr-0">
          <IconButton
            icon={ChevronRight}
            size="sm"
            label={t(open ? 'close' : 'open', { action })}
            aria-expanded={open}
            aria-controls={`${id}-detail`}
            onClick={onToggle}
            className={cn('[&_svg]:transition-transform', open && '[&_svg]:rotate-90')}
          />
        </Cell>
        <Cell className="text-muted">
          <Time value={time} />
        </Cell>
        <Cell className="max-w-56 truncate" title={actor.id}>
          {actor.name === '' ? <span className="text-muted">{t('anonymous')}</span> : actor.name}
        </Cell>
        <Cell>
          <code className="font-mono text-xs whitespace-nowrap">{action}</code>
        </Cell>
        <Cell className="max-w-64 truncate">
          <Target event={event} />
        </Cell>
        <Cell>
          <Status kind={resultKinds[result]}>{t(`results.${result}`)}</Status>
        </Cell>
        <Cell className="whitespace-nowrap text-muted">
          {t.has(`doors.${via}` as 'doors.api') ? t(`doors.${via}` as 'doors.api') : via}
        </Cell>
        <Cell>
          <RequestLink event={event} />
        </Cell>
      </TableRow>
      {open && (
        <tr id={`${id}-detail`} className="border-b bg-sunken">
          <td colSpan={8} className="px-4 py-3 pl-14">
            <AuditDetail event={event} />
          </td>
        </tr>
      )}
    </>
  )
}

function Target({ event }: { event: AuditEventDto }) {
  const { target } = event
  if (target.id === '') return <span className="text-faint">–</span>
  const page = findTargetPage(event)
  const name = target.name === '' ? target.id : target.name
  if (page === undefined) return <span title={target.id}>{name}</span>
  return (
    <Link href={page} title={target.id} className="hover:underline">
      {name}
    </Link>
  )
}

/** A call through the gateway has a page of its own; other requests lead to their lines in the log. */
function RequestLink({ event: { requestId, via } }: { event: AuditEventDto }) {
  const t = useTranslations('audit')
  if (requestId === '') return <span className="text-faint">–</span>
  const isCall = via === 'gateway'
  return (
    <Link
      href={(isCall ? `/requests/${requestId}` : `/audit?request=${requestId}`) as Route}
      title={requestId}
      aria-label={t(isCall ? 'openRequest' : 'sameRequest', { id: requestId })}
      className={cn('font-mono text-xs hover:underline', isCall ? 'text-accent-ink' : 'text-muted')}
    >
      {requestId.slice(0, 12)}…
    </Link>
  )
}
