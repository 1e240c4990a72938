'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import type { FormFailure } from '@/components/ui/use-action-form'
import { useLocalized } from '@/components/ui/use-localized'

interface FormSummaryProps {
  errors: FieldErrors<FieldValues>
  failure: FormFailure | undefined
  /** Grows with each attempt; the summary takes the focus when it has something new to say. */
  attempt: number
  onGoTo: (path: string) => void
  /** What was refused, when it is not about saving. */
  failedTitle?: string | undefined
}

/** What stopped the form: the server's refusal with its request id, and the fields to correct, each a link to its field. */
export function FormSummary({ errors, failure, attempt, onGoTo, failedTitle }: FormSummaryProps) {
  const t = useTranslations('common')
  const localized = useLocalized()
  const box = useRef<HTMLDivElement>(null)
  const problems = inReadingOrder(listProblems(errors))
  const shown = problems.length > 0 ? attempt > 0 : failure !== undefined
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, attempt, failure])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <Notice
        kind="error"
        title={
          problems.length > 0
            ? t('form.problems', { count: problems.length })
            : (failedTitle ?? t('form.failed'))
        }
      >
        {failure !== undefined && problems.length === 0 && <p>{localized(failure.message)}</p>}
        {failure?.code === 'session.missing' && problems.length === 0 && (
          <a href="/sign-in" target="_blank" rel="noopener" className="font-medium underline">
            {t('form.signInAgain')}
          </a>
        )}
        {problems.length > 0 && (
          <ul className="flex flex-col">
            {problems.map(({ path, message, label }) => (
              <li key={path}>
                <button
                  type="button"
                  className="rounded-sm text-left hover:text-ink hover:underline"
                  onClick={() => onGoTo(path)}
                >
                  {label !== undefined && <span className="font-medium text-ink">{label}: </span>}
                  {localized(message)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {failure?.requestId !== undefined && failure.requestId !== '' && (
          <p className="mt-1 flex items-center gap-1 text-xs">
            {t('requestId')}: <code className="truncate font-mono">{failure.requestId}</code>
            <CopyButton value={failure.requestId} what={t('requestId')} />
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

/** Sorts the problems as their fields stand on the page and names each by its field's label. */
function inReadingOrder(problems: Problem[]): (Problem & { label: string | undefined })[] {
  if (problems.length === 0) return []
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')]
  const placed = problems.map((problem) => {
    const at = fields.findIndex((field) => field.dataset.field === problem.path)
    return { ...problem, at: at === -1 ? fields.length : at, label: fields[at]?.dataset.label }
  })
  return placed.sort((left, right) => left.at - right.at)
}

function listProblems(errors: FieldErrors<FieldValues>, prefix = ''): Problem[] {
  return Object.entries(errors).flatMap(([key, error]): Problem[] => {
    if (error === undefined || error === null || typeof error !== 'object') return []
    const path = prefix === '' ? key : `${prefix}.${key}`
    if ('message' in error && typeof error.message === 'string') return [{ path, message: error.message }]
    return key === 'ref' ? [] : listProblems(error as FieldErrors<FieldValues>, path)
  })
}
