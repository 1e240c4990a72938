'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { TrafficTable } from '@/components/overview/traffic-table'
import { BarChart } from '@/components/ui/bar-chart'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useMounted } from '@/components/ui/use-mounted'
import type { TrafficHour } from '@/lib/overview/schema'

const charts = {
  calls: [
    ['allowed', 'accent'],
    ['failed', 'expiring'],
    ['refused', 'denied'],
  ],
  refused: [['refused', 'denied']],
  tokens: [
    ['inputTokens', 'faint'],
    ['outputTokens', 'accent'],
  ],
} as const

type ChartName = keyof typeof charts
type Series = (typeof charts)[ChartName][number]

/** Calls, refusals and tokens of the last 24 hours by hour; the same numbers as a table on request. */
export function TrafficCard({ hours }: { hours: TrafficHour[] }) {
  const t = useTranslations('overview.traffic')
  const [asTable, setAsTable] = useState(false)
  return (
    <Card
      title={t('title')}
      description={t('description')}
      actions={
        <Button size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asCharts' : 'asTable')}
        </Button>
      }
      flush={asTable}
    >
      {asTable ? (
        <TrafficTable hours={hours} />
      ) : (
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
          {(Object.keys(charts) as ChartName[]).map((name) => (
            <TrafficChart key={name} name={name} hours={hours} />
          ))}
        </div>
      )}
    </Card>
  )
}

function TrafficChart({ name, hours }: { name: ChartName; hours: TrafficHour[] }) {
  const t = useTranslations('overview.traffic')
  const format = useFormatter()
  const hourText = useHourText()
  const series: readonly Series[] = charts[name]
  const sum = (hour: TrafficHour) => series.reduce((total, [key]) => total + hour[key], 0)
  const total = hours.reduce((whole, hour) => whole + sum(hour), 0)
  const most = Math.max(...hours.map(sum))
  const numbers = (hour: TrafficHour) =>
    series.map(([key]) => `${t(key)} ${format.number(hour[key])}`).join(', ')
  const marks = [hours[0], hours[8], hours[16], hours.at(-1)].map((hour) => hourText(hour?.start ?? ''))
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm font-medium">{t(`charts.${name}`)}</span>
        <span className="text-lg font-semibold tabular-nums">{format.number(total)}</span>
      </figcaption>
      <BarChart
        label={t('label', { chart: t(`charts.${name}`), total, most })}
        top={most === 0 ? t('nothing') : t('most', { most })}
        marks={marks}
        bars={hours.map((hour) => ({
          key: hour.start,
          label: `${hourText(hour.start)}: ${numbers(hour)}`,
          segments: series.map(([key, tone]) => ({ value: hour[key], tone })),
        }))}
      />
      {series.length > 1 && <Legend series={series} />}
    </figure>
  )
}

const dots = { accent: 'bg-accent', denied: 'bg-denied', expiring: 'bg-expiring', faint: 'bg-faint' } as const

function Legend({ series }: { series: readonly Series[] }) {
  const t = useTranslations('overview.traffic')
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      {series.map(([key, tone]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={`size-2 rounded-xs ${dots[tone]}`} />
          {t(key)}
        </span>
      ))}
    </p>
  )
}

/** An hour in the viewer's zone; in UTC until the browser has taken over. */
function useHourText(): (start: string) => string {
  const locale = useLocale()
  const mounted = useMounted()
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(mounted ? {} : { timeZone: 'UTC' }),
  })
  return (start) => (start === '' ? '' : format.format(new Date(start)))
}
