import { useTranslations } from 'next-intl'
import { formatMs } from '@/components/debug/format-ms'
import { cn } from '@/components/ui/cn'
import type { RequestDto } from '@/lib/audit/schema'
import { splitTime } from '@/lib/debug/split-time'

/** Parts, not verdicts: the gateway's own in greys, the upstream's in the accent. */
const colours = {
  bearer: 'bg-line-strong',
  decision: 'bg-line-control',
  gateway: 'bg-line-control',
  read: 'bg-muted',
  rest: 'bg-muted',
  upstream: 'bg-accent',
  stream: 'bg-accent/45',
} as const

/** Where the time of a call went: the gateway's own checks, the upstream until its first byte, the answer itself. */
export function CallTiming({ request }: { request: RequestDto }) {
  const t = useTranslations('audit.request.times')
  const { bearerMs, decisionMs, readMs, upstreamMs, streamMs } = splitTime(request)
  const parts = [
    { name: 'bearer', ms: bearerMs },
    { name: bearerMs === null ? 'gateway' : 'decision', ms: decisionMs },
    // A call that was never sent on was not read either.
    { name: upstreamMs === null ? 'rest' : 'read', ms: readMs },
    { name: 'upstream', ms: upstreamMs },
    { name: 'stream', ms: streamMs },
  ] as const
  const shown = parts.filter((part): part is (typeof parts)[number] & { ms: number } => part.ms !== null)
  return (
    <div className="flex flex-col gap-3">
      <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full">
        {shown.map(({ name, ms }) => (
          <span
            key={name}
            className={cn('min-w-0.5 rounded-xs', colours[name])}
            style={{ width: `${(ms / Math.max(request.totalMs, 0.001)) * 100}%` }}
          />
        ))}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        {shown.map(({ name, ms }) => (
          <div key={name} className="contents">
            <dt className="flex items-center gap-2 text-muted">
              <span aria-hidden className={cn('size-2 rounded-xs', colours[name])} />
              {t(name)}
            </dt>
            <dd className="tabular-nums">{formatMs(ms)}</dd>
          </div>
        ))}
        <dt className="font-medium">{t('total')}</dt>
        <dd className="font-medium tabular-nums">{formatMs(request.totalMs)}</dd>
      </dl>
    </div>
  )
}
