'use client'

import { ArrowUpRight, Link2 } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { formatMs } from '@/components/debug/format-ms'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import type { DebugRun } from '@/lib/debug/run'

/** The figures of a call: status, first byte, total, tokens, and where it is kept. */
export function RunSummary({ run }: { run: DebugRun }) {
  const t = useTranslations('debug.summary')
  const { response, record, answer } = run
  const status = response?.status ?? record?.status
  if (status === undefined) return null
  const requestId = response?.requestId ?? record?.id ?? ''
  const usage =
    record && record.inputTokens !== null && record.outputTokens !== null
      ? { input: record.inputTokens, output: record.outputTokens }
      : answer.usage
  const total = run.endMs ?? record?.totalMs ?? null
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">
      <Badge tone={status < 400 ? 'allowed' : 'denied'}>HTTP {status}</Badge>
      <Figure label={t('firstByte')} value={run.firstByteMs === null ? '–' : formatMs(run.firstByteMs)} />
      <Figure label={t('total')} value={total === null ? '–' : formatMs(total)} />
      <Figure
        label={t('tokens')}
        value={usage === undefined ? '–' : t('usage', { input: usage.input, output: usage.output })}
      />
      {requestId !== '' && <RequestLink requestId={requestId} />}
    </div>
  )
}

/** Where the call is kept for good. */
function RequestLink({ requestId }: { requestId: string }) {
  const t = useTranslations('debug.summary')
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs">
      <Link
        href={`/requests/${requestId}` as Route}
        title={requestId}
        className="flex min-h-6 min-w-0 items-center gap-1 font-mono text-accent-ink hover:underline"
      >
        <span className="sr-only">{t('request')} </span>
        <span className="truncate">{requestId}</span>
        <ArrowUpRight aria-hidden className="size-3 shrink-0" />
      </Link>
      <CopyButton value={requestId} what={t('requestId')} />
      <CopyLink path={`/requests/${requestId}`} />
    </span>
  )
}

/** The address of the stored call, to be given to others. */
function CopyLink({ path }: { path: string }) {
  const t = useTranslations('debug.summary')
  const origin = typeof window === 'undefined' ? '' : window.location.origin
  return <CopyButton value={`${origin}${path}`} what={t('permalink')} icon={Link2} />
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <span className="whitespace-nowrap">
      {label} <span className="font-medium text-ink tabular-nums">{value}</span>
    </span>
  )
}
