'use client'

import { useTranslations } from 'next-intl'
import { formatMs } from '@/components/debug/format-ms'
import type { DebugRun } from '@/lib/debug/run'

/** Says the state of the call to screen readers: one sentence per state, never the answer piece by piece. `name` tells two calls apart. */
export function RunAnnouncer({ run, name }: { run: DebugRun; name?: string }) {
  const t = useTranslations('debug.announce')
  return (
    <p role="status" className="sr-only">
      {name !== undefined && run.phase !== 'idle' && `${name}: `}
      {describe(run, t)}
    </p>
  )
}

function describe(run: DebugRun, t: ReturnType<typeof useTranslations<'debug.announce'>>): string {
  switch (run.phase) {
    case 'idle':
      return ''
    case 'running':
      return t(run.response === null ? 'sending' : 'streaming')
    case 'stopped':
      return t('stopped')
    case 'failed':
      return t('failed')
    case 'ended': {
      const status = run.response?.status ?? 0
      // The error in the stream comes at once, what the gateway recorded a moment later.
      const cut = run.answer.error !== undefined || (run.record?.ended ?? 'completed') !== 'completed'
      if (status < 400 && cut) return t('cut', { characters: run.answer.text.length })
      return status < 400
        ? t('ended', { time: formatMs(run.endMs ?? 0), characters: run.answer.text.length })
        : t('refused', { status })
    }
  }
}
