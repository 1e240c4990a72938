'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatRelativeTime } from '@/components/ui/relative-time'

interface TimeProps {
  /** ISO 8601. */
  value: string
  /** `relative` says "3 minutes ago", `exact` gives date and time. */
  format?: 'relative' | 'exact'
}

/** A moment in the viewer's time zone, with UTC on hover. The server does not know the zone and renders UTC first. */
export function Time({ value, format = 'exact' }: TimeProps) {
  const locale = useLocale()
  const t = useTranslations('common')
  const mounted = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  const date = new Date(value)
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(mounted ? {} : { timeZone: 'UTC' }),
  }).format(date)
  const text =
    format === 'relative' && mounted ? (formatRelativeTime(date, new Date(), locale) ?? t('justNow')) : exact
  return (
    <time
      dateTime={value}
      title={date.toISOString().replace('T', ' ').replace('Z', ' UTC')}
      className="whitespace-nowrap"
    >
      {text}
    </time>
  )
}

/** When something was used last; "never" when it was not. */
export function LastUsed({ value }: { value: string | null }) {
  const t = useTranslations('common')
  if (value === null) return <span className="text-muted">{t('never')}</span>
  return <Time value={value} format="relative" />
}

const subscribe = () => () => {}
