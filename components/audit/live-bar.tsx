'use client'

import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CappedCount } from '@/components/audit/capped-count'
import type { useLiveTail } from '@/components/audit/use-live-tail'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

interface LiveBarProps {
  count: number
  newest: boolean
  live: boolean
  onLiveChange: (live: boolean) => void
  tail: ReturnType<typeof useLiveTail>
}

/** How many lines fit, and whether new ones come by themselves. */
export function LiveBar({ count, newest, live, onLiveChange, tail }: LiveBarProps) {
  const t = useTranslations('audit.live')
  const { held, arrived, failed, gap } = tail
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5 text-xs text-muted">
      <span className="tabular-nums">
        {t.rich('count', { count, number: () => <CappedCount count={count} /> })}
      </span>
      <span role="status" className="sr-only">
        {arrived > 0 && t('arrived', { count: arrived, cursor: tail.cursor })}
      </span>
      {gap && <span>{t('gap')}</span>}
      {newest && (
        <div className="ml-auto flex items-center gap-2">
          {held.length > 0 && (
            <Button size="sm" onClick={tail.release}>
              {t('held', { count: held.length })}
            </Button>
          )}
          <span className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={cn('size-1.5 rounded-full', live && !failed ? 'bg-allowed' : 'bg-faint')}
            />
            {t(failed ? 'failed' : live ? 'on' : 'off')}
          </span>
          <Button size="sm" onClick={() => onLiveChange(!live)}>
            {live ? <Pause aria-hidden /> : <Play aria-hidden />}
            {t(live ? 'pause' : 'resume')}
          </Button>
        </div>
      )}
    </div>
  )
}
