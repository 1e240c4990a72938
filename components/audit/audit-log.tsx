'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { AuditRow } from '@/components/audit/audit-row'
import { GroupEnd } from '@/components/audit/group-end'
import { LiveBar } from '@/components/audit/live-bar'
import { useLiveTail } from '@/components/audit/use-live-tail'
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import type { AuditPage } from '@/lib/audit/list-audit-groups'
import type { AuditEventDto } from '@/lib/audit/schema'

interface AuditLogProps {
  query: string
  page: AuditPage
  /** Lines that fit; counting stops one above the cap. */
  count: number
  /** Whether the page shows the latest lines; only that one grows. */
  newest: boolean
  /** Stands where no line fits. */
  children: ReactNode
}

/** The lines of the log by requests, latest first, growing while the page is open. */
export function AuditLog({ query, page, count, newest, children }: AuditLogProps) {
  const [live, setLive] = useState(true)
  const busy = useRef(false)
  const isBusy = useCallback(() => busy.current, [])
  const { groups, latest, unshown } = page
  const tail = useLiveTail({ query, groups, cursor: latest, live: live && newest, isBusy })
  const setBusy = (is: boolean) => {
    busy.current = is
    if (!is && tail.held.length > 0) tail.release()
  }
  return (
    <>
      <LiveBar count={count} newest={newest} live={live} onLiveChange={setLive} tail={tail} />
      {tail.groups.length === 0 ? (
        children
      ) : (
        <div
          className="@container"
          onPointerEnter={() => setBusy(true)}
          onPointerLeave={() => setBusy(false)}
          onFocus={() => setBusy(true)}
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setBusy(false)}
        >
          <GroupTable groups={tail.groups} unshown={unshown} />
        </div>
      )}
    </>
  )
}

/**
 * The columns and their widths. They are fixed, so that no column moves when a request unfolds into lines with longer
 * names; the others share the rest and take two lines. In narrow windows most stand below the action.
 */
const columns = [
  { key: 'time', width: 'w-46 max-sm:hidden' },
  { key: 'actor', width: 'max-sm:hidden' },
  { key: 'action', width: 'sm:w-47' },
  { key: 'target', width: 'max-sm:hidden' },
  { key: 'result', width: 'w-28 sm:w-40' },
  { key: 'via', width: 'w-31 max-sm:hidden' },
  { key: 'request', width: 'w-28 max-sm:hidden' },
] as const

type Groups = Pick<AuditPage, 'groups' | 'unshown'>

function GroupTable({ groups, unshown }: Groups) {
  const t = useTranslations('audit')
  return (
    <Table caption={t('title')} className="sm:min-w-272 sm:table-fixed">
      <TableHead>
        <TableRow>
          <HeaderCell className="w-11">
            <span className="sr-only">{t('column.details')}</span>
          </HeaderCell>
          {columns.map(({ key, width }) => (
            <HeaderCell key={key} className={width}>
              {t(`column.${key}`)}
            </HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        <GroupRows groups={groups} unshown={unshown} />
      </TableBody>
    </Table>
  )
}

/** Rows of requests; one that has several lines unfolds into them. */
function GroupRows({ groups, unshown }: Groups) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  const row = (event: AuditEventDto, key: string) => ({
    event,
    open: open.has(key),
    onToggle: () => toggle(key),
  })
  return groups.map((group) => {
    const [first] = group
    if (first === undefined) return null
    if (group.length === 1) return <AuditRow key={first.id} {...row(first, first.id)} />
    const key = `request ${first.requestId}`
    const all = group.length + (unshown[first.requestId] ?? 0)
    return (
      <AuditRow key={key} {...row(first, key)} others={all - 1}>
        {group.map((event) => (
          <AuditRow key={event.id} {...row(event, event.id)} inner />
        ))}
        {all > group.length && <GroupEnd requestId={first.requestId} shown={group.length} all={all} />}
      </AuditRow>
    )
  })
}
