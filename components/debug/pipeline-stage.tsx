'use client'

import { Check, CircleStop, Ellipsis, LoaderCircle, Minus, X, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DecisionSteps } from '@/components/decision/decision-steps'
import { formatMs } from '@/components/debug/format-ms'
import { StageNote } from '@/components/debug/stage-note'
import { StageSkeleton } from '@/components/debug/stage-skeleton'
import { cn } from '@/components/ui/cn'
import type { Stage, StageState } from '@/lib/debug/pipeline'
import type { DebugRun } from '@/lib/debug/run'

const looks: Record<StageState, { icon: LucideIcon; dot: string; text: string; bar: string }> = {
  waiting: { icon: Minus, dot: 'border-line-strong text-faint', text: 'text-muted', bar: 'bg-line' },
  awaited: { icon: Ellipsis, dot: 'border-line-strong text-faint', text: '', bar: 'bg-line' },
  skipped: { icon: Minus, dot: 'border-line-strong text-faint', text: 'text-faint', bar: 'bg-line' },
  running: {
    icon: LoaderCircle,
    dot: 'border-accent-ink/40 bg-accent-soft text-accent-ink',
    text: '',
    bar: 'bg-accent',
  },
  passed: { icon: Check, dot: 'border-allowed/40 bg-allowed-soft text-allowed', text: '', bar: 'bg-allowed' },
  failed: { icon: X, dot: 'border-denied/40 bg-denied-soft text-denied', text: '', bar: 'bg-denied' },
  stopped: {
    icon: CircleStop,
    dot: 'border-expiring/40 bg-expiring-soft text-expiring',
    text: '',
    bar: 'bg-expiring',
  },
  changed: {
    icon: CircleStop,
    dot: 'border-expiring/40 bg-expiring-soft text-expiring',
    text: '',
    bar: 'bg-expiring',
  },
  cut: { icon: X, dot: 'border-denied/40 bg-denied-soft text-denied', text: '', bar: 'bg-denied' },
}

interface PipelineStageProps {
  stage: Stage
  run: DebugRun
  /** Of the longest stage, 0 to 1; drawn as a bar. */
  share: number
  last: boolean
}

/** One stage: a dot on the line that joins them, name, result and time, and below what it found. */
export function PipelineStage({ stage, run, share, last }: PipelineStageProps) {
  const t = useTranslations('debug.pipeline')
  const { icon: Icon, dot, text, bar } = looks[stage.state]
  // The room of what the record will tell is kept from the start, so that nothing moves when it comes.
  const isOpen = stage.name !== 'token' && run.record === undefined && isUnderWay(run, stage)
  return (
    <li data-stage={stage.name} data-state={stage.state} className="flex gap-3">
      <div className="flex flex-col items-center">
        <span className={cn('grid size-5 shrink-0 place-items-center rounded-full border bg-surface', dot)}>
          <Icon
            aria-hidden
            strokeWidth={2.5}
            className={cn('size-3', stage.state === 'running' && 'animate-spin')}
          />
        </span>
        {!last && <span aria-hidden className="my-1 w-px flex-1 bg-line-strong" />}
      </div>
      <div className={cn('flex min-w-0 flex-1 flex-col gap-1.5', !last && 'pb-4')}>
        <div className={cn('flex min-h-5 items-baseline gap-2', text)}>
          <span className="text-sm font-medium">{t(`stages.${stage.name}`)}</span>
          <span className="text-xs text-muted">{t(`states.${stage.state}`)}</span>
          {stage.ms !== null && (
            <span className="ml-auto text-xs whitespace-nowrap tabular-nums">{formatMs(stage.ms)}</span>
          )}
        </div>
        {(stage.ms !== null || isOpen) && (
          <span aria-hidden className="h-0.5 rounded-full bg-line">
            <span
              className={cn('block h-full rounded-full', bar)}
              style={{ width: `${stage.ms === null ? 0 : Math.max(share * 100, 1)}%` }}
            />
          </span>
        )}
        {isOpen ? <StageSkeleton name={stage.name} /> : <StageNote stage={stage} run={run} />}
        {stage.steps.length > 0 && <DecisionSteps steps={stage.steps} />}
      </div>
    </li>
  )
}

/** The call was sent, and nothing says yet that it will not come to this stage. */
function isUnderWay({ phase }: DebugRun, { state }: Stage): boolean {
  return phase === 'running' || (phase !== 'idle' && state === 'awaited')
}
