'use client'

import { ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isSystemTarget } from '@/components/shell/built-in-names'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActorName } from '@/components/audit/actor-name'
import { AuditDetail } from '@/components/audit/audit-detail'
import { auditPath } from '@/components/audit/audit-path'
import { findTargetPage } from '@/components/audit/find-target-page'
import { whyDeniedPath } from '@/components/audit/why-denied-path'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Status } from '@/components/ui/status'
import { Cell, TableRow } from '@/components/ui/table'
import { Time, useExactTime } from '@/components/ui/time'
import type { AuditEventDto } from '@/lib/audit/schema'

interface AuditRowProps {
  event: AuditEventDto
  open: boolean
  onToggle: () => void
  /** How many further lines of the same request the row stands for. */
  others?: number
  /** Whether the row stands below the one of its request. */
  inner?: boolean
  /** Shown below the row when it is open, instead of what the line records. */
  children?: ReactNode
}

/** Names are whole in two lines, which a row has the height for. */
const twoLines = 'line-clamp-2 leading-4 wrap-anywhere'

const resultKinds = { success: 'allowed', refused: 'denied', failed: 'failed' } as const

/** One line, and below it, when open, everything that it records, or the lines of its request. */
export function AuditRow(props: AuditRowProps) {
  const { event, open, onToggle, others = 0, inner = false, children } = props
  const t = useTranslations('audit')
  const { id, time, actor, action, target, result, via } = event
  const told = { action, target: target.name || target.id || '–', time: useExactTime(time) }
  return (
    <>
      <TableRow className={cn(open && children === undefined && 'border-b-0', inner && 'bg-sunken')}>
        <Cell className={cn('pr-0', inner && 'first:pl-7')}>
          <IconButton
            icon={ChevronRight}
            size="sm"
            label={
              others > 0
                ? t(open ? 'fold' : 'unfold', { ...told, count: others + 1 })
                : t(open ? 'close' : 'open', told)
            }
            aria-expanded={open}
            {...(children === undefined ? { 'aria-controls': `${id}-detail` } : {})}
            onClick={onToggle}
            className={cn('[&_svg]:transition-transform', open && '[&_svg]:rotate-90')}
          />
        </Cell>
        <Cell className="text-muted max-sm:hidden">
          <Time value={time} />
        </Cell>
        <Cell className="max-sm:hidden" title={[actor.name, actor.id].join(' ').trim()}>
          <span className={cn(twoLines, actor.name === '' && 'text-muted')}>
            <ActorName actor={actor} />
          </span>
        </Cell>
        <Cell className="max-sm:w-full max-sm:max-w-0 max-sm:py-2">
          <span className="flex items-center gap-2">
            <code className="truncate font-mono text-xs">{action}</code>
            {others > 0 && <Badge>{t('more', { count: others })}</Badge>}
          </span>
          <NarrowSummary event={event} />
        </Cell>
        <Cell className="max-sm:hidden">
          <Target event={event} />
        </Cell>
        <Cell>
          <span className="flex items-center gap-2 max-sm:flex-col max-sm:items-start max-sm:gap-0">
            <Status kind={resultKinds[result]}>{t(`results.${result}`)}</Status>
            <WhyDenied event={event} />
          </span>
        </Cell>
        <Cell className="text-muted max-sm:hidden">
          <span className={twoLines}>
            {t.has(`doors.${via}` as 'doors.api') ? t(`doors.${via}` as 'doors.api') : via}
          </span>
        </Cell>
        <Cell className="max-sm:hidden">
          <RequestLink event={event} />
        </Cell>
      </TableRow>
      {open && children}
      {open && children === undefined && (
        <tr id={`${id}-detail`} className="border-b bg-sunken">
          <td colSpan={8} className="p-0">
            {/* As wide as what is in sight of the table, which may scroll sideways. */}
            <div className="sticky left-0 w-[100cqw] px-4 py-3 sm:pl-14">
              <AuditDetail event={event} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

/** In narrow windows: what the columns that are away would say. */
function NarrowSummary({ event: { actor, target, time, detail } }: { event: AuditEventDto }) {
  const t = useTranslations('audit')
  const subject = target.name === '' ? target.id : target.name
  return (
    <span className="flex flex-col text-xs text-muted sm:hidden">
      {subject !== '' && (
        <span className="wrap-anywhere text-ink">
          <BuiltInName name={subject} builtIn={isSystemTarget(target, detail)} />
        </span>
      )}
      <span className="truncate">{t.rich('by', { actor: () => <ActorName actor={actor} /> })}</span>
      <Time value={time} />
    </span>
  )
}

function WhyDenied({ event }: { event: AuditEventDto }) {
  const t = useTranslations('audit')
  const path = whyDeniedPath(event)
  if (path === undefined) return null
  return (
    <Link href={path} className="text-xs whitespace-nowrap text-accent-ink hover:underline">
      {t('whyDenied')}
    </Link>
  )
}

function Target({ event }: { event: AuditEventDto }) {
  const { target, detail } = event
  if (target.id === '') return <span className="text-faint">–</span>
  const page = findTargetPage(event)
  const name =
    target.name === '' ? (
      target.id
    ) : (
      <BuiltInName name={target.name} builtIn={isSystemTarget(target, detail)} />
    )
  const title = [target.name, target.id].join(' ').trim()
  if (page === undefined) {
    return (
      <span title={title} className={twoLines}>
        {name}
      </span>
    )
  }
  return (
    <Link href={page} title={title} className={cn(twoLines, 'hover:underline')}>
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
      href={isCall ? (`/requests/${requestId}` as Route) : auditPath({ request: requestId })}
      title={requestId}
      aria-label={t(isCall ? 'openRequest' : 'sameRequest', { id: requestId })}
      className={cn('font-mono text-xs hover:underline', isCall ? 'text-accent-ink' : 'text-muted')}
    >
      {requestId.slice(0, 10)}…
    </Link>
  )
}
