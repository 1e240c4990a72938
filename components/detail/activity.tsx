import { ArrowLeftRight, ScrollText } from 'lucide-react'
import type { Route } from 'next'
import { ActorName } from '@/components/audit/actor-name'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { endingKinds, endingOf } from '@/components/calls/ending-kinds'
import { formatMs } from '@/components/debug/format-ms'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Status } from '@/components/ui/status'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { CallsOf } from '@/lib/console/read-activity'
import type { AuditEventDto, RequestSummaryDto } from '@/lib/audit/schema'

interface ActivityProps {
  /** The object whose lines the audit log is opened with. */
  targetId: string
  /** Null for objects that take part in no call. */
  calls: RequestSummaryDto[] | null
  events: AuditEventDto[]
  /** Which calls are its own, as they were read. */
  callsOf: CallsOf
}

/** What happened last with an object: its calls, and who changed it. */
export function Activity({ targetId, calls, events, callsOf }: ActivityProps) {
  return (
    <>
      {calls !== null && <Calls calls={calls} callsOf={callsOf} />}
      <Changes targetId={targetId} events={events} />
    </>
  )
}

function Calls({ calls, callsOf }: { calls: RequestSummaryDto[]; callsOf: CallsOf }) {
  const t = useTranslations('common.activity')
  // On a page that is itself the caller, naming it in each row says nothing.
  const isCaller = callsOf?.modelApiId === undefined
  const href = hrefOfCalls(callsOf)
  const open = href !== undefined && calls.length > 0 && (
    <LinkButton href={href}>
      <ArrowLeftRight aria-hidden /> {t('openCalls')}
    </LinkButton>
  )
  return (
    <Card flush title={t('calls')} description={t('callsHelp')} actions={open}>
      {calls.length === 0 ? (
        <EmptyState
          icon={ArrowLeftRight}
          title={t('noCalls')}
          action={<LinkButton href="/debug">{t('sendOne')}</LinkButton>}
        >
          {t('noCallsHelp')}
        </EmptyState>
      ) : (
        <Table stacked caption={t('calls')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('time')}</HeaderCell>
              {!isCaller && <HeaderCell>{t('caller')}</HeaderCell>}
              <HeaderCell>{t('modelApi')}</HeaderCell>
              <HeaderCell>{t('answer')}</HeaderCell>
              <HeaderCell className="text-right">{t('duration')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {calls.map((call) => (
              <CallRow key={call.id} call={call} isCaller={isCaller} />
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}

/** The list of calls has no filter for consumers. */
function hrefOfCalls(callsOf: CallsOf): Route | undefined {
  if (callsOf?.applicationId !== undefined) return `/calls?applicationId=${callsOf.applicationId}` as Route
  if (callsOf?.modelApiId !== undefined) return `/calls?modelApiId=${callsOf.modelApiId}` as Route
  return undefined
}

function CallRow({ call, isCaller }: { call: RequestSummaryDto; isCaller: boolean }) {
  const t = useTranslations('common.activity')
  const words = useTranslations('audit.request.endings')
  return (
    <TableRow className="relative">
      <Cell>
        <Link
          href={`/requests/${call.id}` as Route}
          aria-label={t('openCall', { time: call.time })}
          className="font-medium whitespace-nowrap after:absolute after:inset-0 hover:underline"
        >
          <Time value={call.time} format="relative" />
        </Link>
      </Cell>
      {!isCaller && (
        <Cell label={t('caller')} className="max-w-48 truncate">
          {call.consumer?.name ?? t('unknownCaller')}
        </Cell>
      )}
      <Cell label={t('modelApi')} className="max-w-48 truncate">
        {call.modelApi?.name ?? '–'}
      </Cell>
      <Cell label={t('answer')}>
        <Status kind={endingKinds[endingOf(call)]}>
          {words(endingOf(call))} {call.status}
          {call.code !== '' && <code className="ml-1.5 font-mono text-xs text-muted">{call.code}</code>}
        </Status>
      </Cell>
      <Cell label={t('duration')} className="text-right whitespace-nowrap text-muted tabular-nums">
        {formatMs(call.totalMs)}
      </Cell>
    </TableRow>
  )
}

const results = { success: 'allowed', refused: 'denied', failed: 'failed' } as const

function Changes({ targetId, events }: { targetId: string; events: AuditEventDto[] }) {
  const t = useTranslations('common.activity')
  const words = useTranslations('audit')
  const open = (
    <LinkButton href={`/audit?target=${targetId}` as Route}>
      <ScrollText aria-hidden /> {t('openAudit')}
    </LinkButton>
  )
  return (
    <Card flush title={t('changes')} description={t('changesHelp')} actions={open}>
      {events.length === 0 ? (
        <EmptyState icon={ScrollText} title={t('noChanges')}>
          {t('noChangesHelp')}
        </EmptyState>
      ) : (
        <Table stacked caption={t('changes')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('time')}</HeaderCell>
              <HeaderCell>{t('who')}</HeaderCell>
              <HeaderCell>{t('action')}</HeaderCell>
              <HeaderCell>{t('result')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {events.map((event) => (
              <TableRow key={event.id}>
                <Cell className="text-muted">
                  <Time value={event.time} format="relative" />
                </Cell>
                <Cell label={t('who')} className="max-w-48 truncate">
                  <ActorName actor={event.actor} />
                </Cell>
                <Cell label={t('action')}>
                  <code className="font-mono text-xs @2xl/stacked:whitespace-nowrap">{event.action}</code>
                </Cell>
                <Cell label={t('result')}>
                  <Status kind={results[event.result]}>{words(`results.${event.result}`)}</Status>
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}
