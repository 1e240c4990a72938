'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AuditQuery } from '@/components/audit/use-audit-query'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { auditSpans } from '@/lib/audit/audit-suggest'

/** The time range: lengths back from now here, any moment in the text. */
export function TimeMenu({ query: { filter, choose } }: { query: AuditQuery }) {
  const t = useTranslations('audit.facet')
  const { since, until, ...rest } = filter
  const span = auditSpans.find((known) => known === since && until === undefined)
  const own = span === undefined && (since !== undefined || until !== undefined)
  const chosen = own ? 'own' : (span ?? 'all')
  const options = [
    { value: 'all', label: t('anyTime') },
    ...auditSpans.map((value) => ({ value, label: t(`spans.${value}`) })),
    ...(own ? [{ value: 'own', label: `${since ?? '…'} – ${until ?? '…'}` }] : []),
  ] as const
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm">
          <span className={chosen === 'all' ? undefined : 'text-muted'}>{t('time')}</span>
          {chosen !== 'all' && (
            <span className="max-w-64 truncate">
              {options.find((option) => option.value === chosen)?.label}
            </span>
          )}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={t('timeHelp')}
        value={chosen}
        options={options}
        onValueChange={(value) => {
          if (value === 'own') return
          choose(value === 'all' ? rest : { ...rest, since: value })
        }}
      />
    </Menu>
  )
}
