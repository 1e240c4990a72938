'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { markIdentifier } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import { formatMs } from '@/components/debug/format-ms'
import type { Stage } from '@/lib/debug/pipeline'
import { isRecorded, type DebugRun } from '@/lib/debug/run'

/** What is worth saying about a stage beyond its checks. */
export function StageNote({ stage, run }: { stage: Stage; run: DebugRun }) {
  const t = useTranslations('debug.pipeline.notes')
  if (stage.state === 'waiting' || stage.state === 'skipped') return null
  const note = describe(stage, { run, t })
  return note === null ? null : <p className="text-xs leading-4 break-words text-muted">{note}</p>
}

type Notes = ReturnType<typeof useTranslations<'debug.pipeline.notes'>>

function describe(stage: Stage, { run, t }: { run: DebugRun; t: Notes }): ReactNode {
  switch (stage.name) {
    case 'token':
      return describeToken(run, t)
    case 'upstream':
      return describeUpstream(run, t)
    case 'stream':
      return describeStream(run, t)
    case 'bearer':
      return describeRecord(run, stage, t)
    case 'decision':
      if (stage.state === 'changed') return t('decidedAgain')
      return run.record?.bearerMs === null ? t('checksTogether') : describeRecord(run, stage, t)
  }
}

/** The gateway tells its checks with its record of the call, a moment after the answer. */
function describeRecord({ record }: DebugRun, { state, steps }: Stage, t: Notes): ReactNode {
  return steps.length > 0 || record === undefined || state === 'running' ? null : t('noRecord')
}

function describeToken({ token, error }: DebugRun, t: Notes): ReactNode {
  if (token === null) return error === null ? null : t('tokenFailed')
  if (token.source === 'pasted') return t('pasted')
  const minutes = (token.lifetimeSeconds ?? 0) / 60
  if (token.scopes.length === 0) return t('mintedBare', { minutes })
  const text = t('minted', { minutes, scope: token.scopes.map(markIdentifier).join(' ') })
  return (
    <span title={token.audience}>
      <MarkedText text={text} />
    </span>
  )
}

function describeUpstream({ record, response }: DebugRun, t: Notes): ReactNode {
  if (!record) return response === null ? null : t('firstByte', { time: formatMs(response.ms) })
  if (record.upstreamStatus === null) return t('noAnswer', { service: record.serviceName })
  return t('upstream', { service: record.serviceName, status: record.upstreamStatus })
}

function describeStream(run: DebugRun, t: Notes): ReactNode {
  if (isRecorded(run)) return run.record?.ended === 'revoked' ? t('revoked') : null
  const size = t('size', { frames: run.frames.length, bytes: run.bytes })
  if (run.record?.ended === 'revoked') return `${t('revoked')} ${size}`
  return size
}
