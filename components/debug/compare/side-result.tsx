'use client'

import { useTranslations } from 'next-intl'
import { AnswerView } from '@/components/debug/answer-view'
import { RunAnnouncer } from '@/components/debug/run-announcer'
import { RunSummary } from '@/components/debug/run-summary'
import { Card } from '@/components/ui/card'
import type { DebugRun } from '@/lib/debug/run'

/** The answer of one side with its figures. */
export function SideResult({ title, run }: { title: string; run: DebugRun }) {
  const emptyText = useTranslations('debug.compare')('emptyText')
  return (
    <Card title={title}>
      <div className="flex flex-col gap-3">
        <RunSummary run={run} />
        <AnswerView run={run} emptyText={emptyText} />
      </div>
      <RunAnnouncer run={run} name={title} />
    </Card>
  )
}
