'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryStates } from 'nuqs'
import { Button } from '@/components/ui/button'
import { ListFilter } from '@/components/ui/list-filter'
import { ListSearch } from '@/components/ui/list-search'
import { auditNouns } from '@/components/audit/audit-nouns'

const exact = ['actor', 'target', 'request'] as const

/** Search and filters of the audit log; all of them live in the URL. */
export function AuditFilters() {
  const t = useTranslations('audit')
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ListSearch label={t('search')} />
      <ListFilter
        name="action"
        label={t('filter.action')}
        none="all"
        options={[
          { value: 'all', label: t('filter.actionAll') },
          ...auditNouns.map((noun) => ({ value: noun, label: t(`nouns.${noun}`) })),
        ]}
      />
      <ListFilter
        name="result"
        label={t('filter.result')}
        none="all"
        options={[
          { value: 'all', label: t('filter.resultAll') },
          { value: 'success', label: t('results.success') },
          { value: 'refused', label: t('results.refused') },
          { value: 'failed', label: t('results.failed') },
        ]}
      />
      <ExactFilters />
    </div>
  )
}

/** Filters that were set from a line of the log: one actor, one target, one request; each can be taken away. */
function ExactFilters() {
  const t = useTranslations('audit.filter')
  const [values, setValues] = useQueryStates(
    { actor: parseAsString, target: parseAsString, request: parseAsString, cursor: parseAsString },
    { shallow: false },
  )
  return exact.map((name) => {
    const value = values[name]
    if (value === null) return null
    return (
      <Button
        key={name}
        size="sm"
        aria-label={t('remove', { name: t(name), value })}
        onClick={() => void setValues({ [name]: null, cursor: null })}
      >
        <span className="text-muted">{t(name)}</span>
        <code className="max-w-40 truncate font-mono text-xs">{value}</code>
        <X aria-hidden />
      </Button>
    )
  })
}
