'use client'

import type { Route } from 'next'
import { useFormatter, useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { formatMs } from '@/components/debug/format-ms'
import { ActedBy } from '@/components/shell/acted-by'
import { LoadFailed } from '@/components/topology/load-failed'
import { useTopology } from '@/components/topology/topology-context'
import { useFetched } from '@/components/ui/use-fetched'
import { usePolled } from '@/components/topology/use-polled'
import { Link } from '@/components/ui/link'
import { Segmented } from '@/components/ui/segmented'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { ObjectTraffic, TrafficFigures } from '@/lib/topology/traffic'

const everyMs = 10_000
const spans = ['1', '24'] as const

/** How a node or an edge fares: calls of the last hours, the last refusals, and who changed it. Refreshed while in sight. */
export function TrafficPanel({ id }: { id: string }) {
  const t = useTranslations('topology.traffic')
  const label = useTranslations('topology')
  const { topology } = useTopology()
  const [hours, setHours] = useQueryState('hours', parseAsStringLiteral(spans).withDefault('1'))
  const round = usePolled(everyMs)
  const url = `/topology/traffic/${id}?hours=${hours}`
  const { data, failed, retry } = useFetched<ObjectTraffic>(url, `${topology.version} ${round}`)
  return (
    <div className="flex flex-col gap-5">
      {failed && <LoadFailed retry={retry} />}
      {data === undefined && !failed && <SkeletonRows rows={5} label={label('loading')} />}
      {data !== undefined && (
        <>
          <Section
            title={t('calls')}
            action={
              data.figures !== null && (
                <Segmented
                  label={t('span')}
                  value={hours}
                  onValueChange={(value) => void setHours(value)}
                  options={spans.map((value) => ({ value, label: t('hours', { count: Number(value) }) }))}
                />
              )
            }
          >
            {data.figures === null ? (
              <p className="text-sm text-muted">{t('notCounted')}</p>
            ) : (
              <Figures figures={data.figures} />
            )}
          </Section>
          {data.figures !== null && <Refusals refusals={data.refusals} />}
          <Events traffic={data} />
        </>
      )}
    </div>
  )
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

function Figures({ figures }: { figures: TrafficFigures }) {
  const t = useTranslations('topology.traffic')
  const format = useFormatter()
  const count = (value: number) => format.number(value)
  const time = (ms: number | null) => (ms === null ? '–' : formatMs(ms))
  const cells: [string, string][] = [
    [t('allowed'), count(figures.allowed)],
    [t('refused'), count(figures.refused)],
    [t('failed'), count(figures.failed)],
    [t('tokensIn'), count(figures.inputTokens)],
    [t('tokensOut'), count(figures.outputTokens)],
    [t('latency50'), time(figures.p50Ms)],
    [t('latency95'), time(figures.p95Ms)],
  ]
  return (
    <dl className="grid grid-cols-6 gap-px overflow-hidden rounded-md border bg-line [&>div]:col-span-3 [&>div:nth-child(-n+3)]:col-span-2">
      {cells.map(([name, value]) => (
        <div key={name} className="flex min-w-0 flex-col bg-surface px-2.5 py-2">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="text-base font-semibold wrap-anywhere tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Refusals({ refusals }: Pick<ObjectTraffic, 'refusals'>) {
  const t = useTranslations('topology.traffic')
  return (
    <Section title={t('refusals')}>
      {refusals.length === 0 ? (
        <p className="text-sm text-muted">{t('noRefusals')}</p>
      ) : (
        <ul className="rounded-md border">
          {refusals.map(({ id, time, code, caller, modelApi }) => (
            <li key={id} className="border-b last:border-b-0">
              <Link
                href={`/requests/${id}` as Route}
                className="flex min-h-10 items-center gap-2 px-2.5 py-1 hover:bg-hover"
              >
                <span className="flex min-w-0 flex-1 flex-col">
                  <Status kind="denied">
                    <span className="font-mono text-xs">{code}</span>
                  </Status>
                  <span className="truncate text-xs text-muted">
                    {[caller, modelApi].filter((name) => name !== '').join(' → ')}
                  </span>
                </span>
                <span className="text-xs text-muted">
                  <Time value={time} format="relative" />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Events({ traffic }: { traffic: ObjectTraffic }) {
  const t = useTranslations('topology.traffic')
  const { events, auditId } = traffic
  return (
    <Section title={t('audit')}>
      {events.length === 0 ? (
        <p className="text-sm text-muted">{t('noEvents')}</p>
      ) : (
        <ul className="rounded-md border">
          {events.map(({ id, time, action, who }) => (
            <li key={id} className="flex min-h-10 items-center gap-2 border-b px-2.5 py-1 last:border-b-0">
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="truncate font-mono text-xs">{action}</span>
                <span className="truncate text-xs text-muted">
                  <ActedBy name={who} />
                </span>
              </span>
              <span className="text-xs text-muted">
                <Time value={time} format="relative" />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link
        href={`/audit?target=${auditId}` as Route}
        className="self-start text-sm font-medium text-accent-ink hover:underline"
      >
        {t('allEvents')}
      </Link>
    </Section>
  )
}
