'use client'

import { AnswerView } from '@/components/debug/answer-view'
import { RunAnnouncer } from '@/components/debug/run-announcer'
import { RequestLink, RunSummary } from '@/components/debug/run-summary'
import { Card } from '@/components/ui/card'
import type { DebugRun } from '@/lib/debug/run'

/** The answer of one side with its figures. */
export function SideResult({ title, run }: { title: string; run: DebugRun }) {
  const requestId = run.response?.requestId ?? ''
  return (
    <Card title={title} actions={requestId !== '' && <RequestLink requestId={requestId} />}>
      <div className="flex flex-col gap-3">
        <RunSummary run={run} />
        <AnswerView run={run} />
      </div>
      <RunAnnouncer run={run} name={title} />
    </Card>
  )
}
