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
  const mounted = useMounted()
  const exact = useExactTime(value)
  const date = new Date(value)
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

/** Date and time of a moment in the viewer's time zone, for names that hold one. The server renders UTC first. */
export function useExactTime(value: string): string {
  const locale = useLocale()
  const zone = useMounted() ? {} : { timeZone: 'UTC' }
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', ...zone })
  return format.format(new Date(value))
}

function useMounted(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

/** When something was used last; "never" when it was not. */
export function LastUsed({ value }: { value: string | null }) {
  const t = useTranslations('common')
  if (value === null) return <span className="text-muted">{t('never')}</span>
  return <Time value={value} format="relative" />
}

const subscribe = () => () => {}
