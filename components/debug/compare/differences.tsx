'use client'

import { CircleCheck, CircleX, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMs } from '@/components/debug/format-ms'
import { useStepText } from '@/components/decision/decision-steps'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { RequestDto } from '@/lib/audit/schema'
import { diffSteps } from '@/lib/debug/diff-steps'
import type { DebugRun } from '@/lib/debug/run'

/** Two calls row by row: each check of their decisions with what differs marked, then times and tokens. */
export function Differences({ left, right }: { left: DebugRun; right: DebugRun }) {
  const t = useTranslations('debug.compare')
  if (!left.record || !right.record) return null
  const [one, other] = [left.record, right.record]
  const pairs = diffSteps(one.steps, other.steps)
  const firstPart = pairs.find((pair) => pair.differs)
  const figures: [string, (record: RequestDto) => string][] = [
    [t('status'), ({ status }) => String(status)],
    [t('firstByte'), ({ firstByteMs }) => (firstByteMs === null ? '–' : formatMs(firstByteMs))],
    [t('total'), ({ totalMs }) => formatMs(totalMs)],
    [t('tokensIn'), ({ inputTokens }) => String(inputTokens ?? '–')],
    [t('tokensOut'), ({ outputTokens }) => String(outputTokens ?? '–')],
  ]
  return (
    <Card
      title={t('differences')}
      description={firstPart === undefined ? t('sameDecision') : t('otherDecision')}
      flush
    >
      <div role="table" aria-label={t('differences')} className="text-sm">
        <div
          role="row"
          className="hidden border-b px-4 py-2 text-xs text-muted md:grid md:grid-cols-[10rem_1fr_1fr]"
        >
          <span role="columnheader">{t('row')}</span>
          <span role="columnheader">{t('left')}</span>
          <span role="columnheader">{t('right')}</span>
        </div>
        {pairs.map(({ check, differs, ...pair }) => (
          <Row key={check} name={<Check check={check} />} differs={differs}>
            <Outcome step={pair.left} side={t('left')} />
            <Outcome step={pair.right} side={t('right')} />
          </Row>
        ))}
        {figures.map(([name, read]) => (
          <Row key={name} name={name} differs={false}>
            {([one, other] as const).map((record, at) => (
              <span key={at === 0 ? 'left' : 'right'} role="cell" className="tabular-nums">
                <span className="text-xs text-muted md:hidden">{t(at === 0 ? 'left' : 'right')}: </span>
                {read(record)}
              </span>
            ))}
          </Row>
        ))}
      </div>
    </Card>
  )
}

function Row({ name, differs, children }: { name: ReactNode; differs: boolean; children: ReactNode }) {
  const t = useTranslations('debug.compare')
  return (
    <div
      role="row"
      data-differs={differs}
      className={cn(
        'grid gap-x-4 gap-y-1 border-b px-4 py-2 last:border-b-0 md:grid-cols-[10rem_1fr_1fr]',
        differs && 'bg-expiring-soft',
      )}
    >
      <span role="rowheader" className="flex items-start gap-2 font-medium">
        {name}
        {differs && <Badge tone="expiring">{t('differs')}</Badge>}
      </span>
      {children}
    </div>
  )
}

function Check({ check }: { check: string }) {
  const t = useTranslations('decision.checks')
  return t.has(check as 'grant') ? t(check as 'grant') : check
}

function Outcome({ step, side }: { step: RequestDto['steps'][number] | undefined; side: string }) {
  const t = useTranslations('debug.compare')
  const words = useTranslations('decision')
  const describe = useStepText()
  const Icon = step === undefined ? Minus : step.passed ? CircleCheck : CircleX
  const colour = step === undefined ? 'text-faint' : step.passed ? 'text-allowed' : 'text-denied'
  return (
    <span role="cell" className="flex min-w-0 items-start gap-2 text-xs leading-5">
      <Icon aria-hidden className={cn('mt-0.5 size-3.5 shrink-0', colour)} />
      <span className="min-w-0 break-words">
        <span className="text-muted md:hidden">{side}: </span>
        {step !== undefined && <span className="sr-only">{words(step.passed ? 'passed' : 'failed')}: </span>}
        {step === undefined ? t('notReached') : describe(step)}
      </span>
    </span>
  )
}
