'use client'

import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DecisionStep } from '@/lib/policy/decision'

/** The checks of a decision in the order they were made, each with its result in words. */
export function DecisionSteps({ steps }: { steps: readonly DecisionStep[] }) {
  const t = useTranslations('decision')
  return (
    <ol className="flex flex-col gap-1.5">
      {steps.map((step) => {
        const Icon = step.passed ? CircleCheck : CircleX
        return (
          <li
            key={step.check}
            data-check={step.check}
            data-passed={step.passed}
            className="flex items-start gap-2"
          >
            <Icon
              aria-hidden
              className={`mt-0.5 size-3.5 shrink-0 ${step.passed ? 'text-allowed' : 'text-denied'}`}
            />
            <p className="min-w-0 text-xs leading-4 break-words">
              <span className="sr-only">{t(step.passed ? 'passed' : 'failed')}: </span>
              <span className="font-medium">{t(`checks.${step.check}`)}</span>{' '}
              <span className={step.passed ? 'text-muted' : 'text-ink'}>
                {t(`outcomes.${step.outcome}`, step.values)}
              </span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
