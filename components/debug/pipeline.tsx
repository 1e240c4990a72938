'use client'

import { useTranslations } from 'next-intl'
import { PipelineStage } from '@/components/debug/pipeline-stage'
import { describeStages } from '@/lib/debug/pipeline'
import { isRecorded, type DebugRun } from '@/lib/debug/run'

/** The way of the call: each stage with its result, its checks and its share of the time. */
export function Pipeline({ run }: { run: DebugRun }) {
  const t = useTranslations('debug.pipeline')
  // Of a stored call nobody knows how its token came about.
  const stages = describeStages(run).filter(({ name }) => name !== 'token' || !isRecorded(run))
  const longest = Math.max(...stages.map((stage) => stage.ms ?? 0))
  return (
    <ol aria-label={t('title')} className="flex flex-col">
      {stages.map((stage, at) => (
        <PipelineStage
          key={stage.name}
          stage={stage}
          run={run}
          share={longest === 0 || stage.ms === null ? 0 : stage.ms / longest}
          last={at === stages.length - 1}
        />
      ))}
    </ol>
  )
}
