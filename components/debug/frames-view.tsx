'use client'

import { Rows3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatMs } from '@/components/debug/format-ms'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import type { DebugRun } from '@/lib/debug/run'

/** More frames than these are not drawn; copying still gives all of them. */
const drawnFrames = 400

/** The answer as it came, frame by frame, each with the time it was complete. */
export function FramesView({ run }: { run: DebugRun }) {
  const t = useTranslations('debug.frames')
  const { frames, truncated } = run
  if (frames.length === 0) {
    return (
      <EmptyState icon={Rows3} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  const hidden = Math.max(frames.length - drawnFrames, 0)
  return (
    <figure className="overflow-hidden rounded-lg border bg-sunken">
      <figcaption className="flex h-9 items-center justify-between gap-2 border-b pr-1 pl-3 text-xs text-muted">
        <span>
          {t('count', { count: frames.length })}
          {hidden > 0 && ` · ${t('hidden', { count: hidden })}`}
          {truncated && ` · ${t('truncated')}`}
        </span>
        <CopyButton value={frames.map((frame) => frame.text).join('\n\n')} what={t('what')} />
      </figcaption>
      <div
        tabIndex={0}
        role="region"
        aria-label={t('what')}
        className="max-h-[60vh] overflow-auto p-3 font-mono text-xs leading-4"
      >
        {frames.slice(hidden).map((frame, at) => (
          <div key={hidden + at} className="flex gap-3 border-b py-1 first:pt-0 last:border-b-0 last:pb-0">
            <span className="w-14 shrink-0 text-right font-sans text-faint tabular-nums select-none">
              {formatMs(frame.ms)}
            </span>
            <pre className="min-w-0 flex-1 font-mono break-all whitespace-pre-wrap">{frame.text}</pre>
          </div>
        ))}
      </div>
    </figure>
  )
}
