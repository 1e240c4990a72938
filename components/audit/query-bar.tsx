'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AuditQuery } from '@/components/audit/use-audit-query'
import { QueryInput } from '@/components/ui/query-input'
import { Spinner } from '@/components/ui/spinner'
import { auditFields, maxQueryLength, type QueryFault } from '@/lib/audit/audit-query'
import { suggest } from '@/lib/audit/audit-suggest'

const example = 'actor:ada action:edge.* result:refused since:2h'

/** The query as text, with suggestions, and below it what is wrong with it. */
export function QueryBar({ query }: { query: AuditQuery }) {
  const t = useTranslations('audit.query')
  const helpId = useId()
  const [fault] = query.faults
  const options = suggest(query.text).map(({ query: value, insert, field, isValue }) => ({
    value,
    label: insert,
    note: isValue ? undefined : t(`fields.${field}`),
  }))
  return (
    <div className="flex flex-col gap-1">
      <QueryInput
        value={query.text}
        onValueChange={query.type}
        options={options}
        onSubmit={query.submit}
        onBlur={query.submit}
        label={t('label')}
        placeholder={example}
        invalid={fault !== undefined}
        describedBy={helpId}
        maxLength={maxQueryLength}
        {...(query.pending ? { icon: <Spinner className="size-3.5" /> } : {})}
      />
      <p id={helpId} className="min-h-4 text-xs text-muted">
        <span role="status" className="text-denied">
          {fault !== undefined && <FaultText fault={fault} />}
        </span>
        {fault === undefined && t('help')}
      </p>
    </div>
  )
}

function FaultText({ fault: { word, rule } }: { fault: QueryFault }) {
  const t = useTranslations('audit.query')
  return (
    <>
      {t.rich('fault', { word: () => <code className="font-mono break-all">{word}</code> })}{' '}
      {t(`rules.${rule}`, { fields: auditFields.join(', ') })}
    </>
  )
}
