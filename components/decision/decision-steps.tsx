'use client'

import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { markIdentifier, withoutMarks } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import type { RequestDto } from '@/lib/audit/schema'

type Step = RequestDto['steps'][number]

/** The checks of a decision in the order they were made, each with its result in words. */
export function DecisionSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="flex flex-col gap-1.5">
      {steps.map((step) => (
        <li
          key={step.check}
          data-check={step.check}
          data-passed={step.passed}
          className="flex items-start gap-2"
        >
          <DecisionStep step={step} />
        </li>
      ))}
    </ol>
  )
}

/** One check in words, in the reader's language. */
export function useStepText(): (step: Step) => string {
  const outcomeText = useOutcomeText()
  return (step) => outcomeText(step) || step.detail
}

/** The outcome of a check in the reader's language; empty for one that has no words. */
export function useOutcomeText(): (step: Pick<Step, 'outcome' | 'values'>) => string {
  const t = useTranslations('decision')
  return ({ outcome, values }) =>
    isKnown(t, `outcomes.${outcome}`) ? t(`outcomes.${outcome}` as 'outcomes.grant.live', named(values)) : ''
}

function DecisionStep({ step }: { step: Step }) {
  const t = useTranslations('decision')
  const describe = useStepText()
  const { passed } = step
  const Icon = passed ? CircleCheck : CircleX
  const whole = describe(step)
  const values = shorten(step.values)
  const short = describe({ ...step, values })
  return (
    <>
      <Icon aria-hidden className={`mt-px size-3.5 shrink-0 ${passed ? 'text-allowed' : 'text-denied'}`} />
      <p className="min-w-0 text-xs leading-4 break-words" title={short === whole ? undefined : whole}>
        <span className="sr-only">{t(passed ? 'passed' : 'failed')}: </span>
        <span className={passed ? 'text-muted' : 'text-ink'}>
          <MarkedText text={describe({ ...step, values: markIdentifiers(values) })} />
        </span>
      </p>
    </>
  )
}

const identifiers = new Set(['audience', 'scope', 'clientId', 'claim'])

/** The values of a step with those marked that are identifiers rather than names. */
export function markIdentifiers(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      identifiers.has(name) ? markIdentifier(value) : withoutMarks(value),
    ]),
  )
}

const longestAudience = 36

/** Audiences with a whole instance id in them make sentences hard to read; their beginning and end tell them apart. */
function shorten(values: Record<string, string>): Record<string, string> {
  const { audience } = values
  if (audience === undefined || audience.length <= longestAudience) return values
  return { ...values, audience: `${audience.slice(0, 22)}…${audience.slice(-6)}` }
}

/** Records of other versions may name outcomes that this one has no words for. */
function isKnown(t: ReturnType<typeof useTranslations<'decision'>>, key: string): boolean {
  return t.has(key as 'outcomes.grant.live')
}

/** The sentence fails as a whole when a name is missing; a dash is better. */
function named(values: Record<string, string>) {
  return { consumer: '–', modelApi: '–', ...values }
}
