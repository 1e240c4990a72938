'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import { Notice } from '@/components/ui/notice'
import type { FormFailure } from '@/components/ui/use-action-form'
import { useLocalized } from '@/components/ui/use-localized'

interface FormSummaryProps {
  errors: FieldErrors<FieldValues>
  failure: FormFailure | undefined
  /** Grows with each attempt; the summary takes the focus when it has something new to say. */
  attempt: number
  onGoTo: (path: string) => void
}

/** What stopped the form: the server's refusal with its request id, and the fields to correct, each a link to its field. */
export function FormSummary({ errors, failure, attempt, onGoTo }: FormSummaryProps) {
  const t = useTranslations('common')
  const localized = useLocalized()
  const box = useRef<HTMLDivElement>(null)
  const problems = listProblems(errors)
  const shown = problems.length > 0 ? attempt > 0 : failure !== undefined
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, attempt, failure])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <Notice
        kind="error"
        title={problems.length > 0 ? t('form.problems', { count: problems.length }) : t('form.failed')}
      >
        {failure !== undefined && problems.length === 0 && <p>{localized(failure.message)}</p>}
        {problems.length > 0 && (
          <ul className="list-disc pl-4">
            {problems.map(({ path, message }) => (
              <li key={path}>
                <button
                  type="button"
                  className="text-left underline hover:text-ink"
                  onClick={() => onGoTo(path)}
                >
                  {localized(message)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {failure?.requestId !== undefined && failure.requestId !== '' && (
          <p className="mt-1 font-mono text-xs">
            {t('requestId')}: {failure.requestId}
          </p>
        )}
      </Notice>
    </div>
  )
}

interface Problem {
  path: string
  message: string
}

function listProblems(errors: FieldErrors<FieldValues>, prefix = ''): Problem[] {
  return Object.entries(errors).flatMap(([key, error]): Problem[] => {
    if (error === undefined || error === null || typeof error !== 'object') return []
    const path = prefix === '' ? key : `${prefix}.${key}`
    if ('message' in error && typeof error.message === 'string') return [{ path, message: error.message }]
    return key === 'ref' ? [] : listProblems(error as FieldErrors<FieldValues>, path)
  })
}
