'use client'

import { useTranslations } from 'next-intl'

/** What changed: before and after side by side where the line has both, else the recorded values. */
export function Changes({ detail }: { detail: Record<string, unknown> }) {
  const t = useTranslations('audit.detail')
  const { before, after, ...rest } = detail
  const compared = isRecord(before) && isRecord(after)
  const plain = compared ? rest : detail
  return (
    <>
      {compared && <Comparison before={before} after={after} />}
      {Object.keys(plain).length > 0 && (
        <pre
          tabIndex={0}
          aria-label={t('values')}
          className="max-h-80 overflow-auto rounded-md border bg-surface p-3 font-mono text-xs leading-5 break-words whitespace-pre-wrap"
        >
          {JSON.stringify(plain, null, 2)}
        </pre>
      )}
    </>
  )
}

interface ComparisonProps {
  before: Record<string, unknown>
  after: Record<string, unknown>
}

function Comparison({ before, after }: ComparisonProps) {
  const t = useTranslations('audit.detail')
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (fields.length === 0) return <p className="text-xs text-muted">{t('nothingChanged')}</p>
  return (
    <div className="overflow-x-auto rounded-md border bg-surface">
      <table className="w-full text-left text-xs">
        <caption className="sr-only">{t('changes')}</caption>
        <thead className="text-muted">
          <tr className="border-b">
            <th className="px-3 py-1.5 font-medium">{t('field')}</th>
            <th className="px-3 py-1.5 font-medium">{t('before')}</th>
            <th className="px-3 py-1.5 font-medium">{t('after')}</th>
          </tr>
        </thead>
        <tbody className="font-mono [&_td]:px-3 [&_td]:py-1.5 [&_td]:align-top">
          {fields.map((field) => (
            <tr key={field} className="border-b last:border-b-0">
              <th scope="row" className="px-3 py-1.5 align-top font-normal">
                {field}
              </th>
              <td className="break-all text-denied">{show(before[field])}</td>
              <td className="break-all text-allowed">{show(after[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
