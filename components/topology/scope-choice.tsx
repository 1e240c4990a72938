'use client'

import { useTranslations } from 'next-intl'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInScope } from '@/components/shell/built-in-names'
import { Checkbox } from '@/components/ui/checkbox'
import type { ScopeOption } from '@/lib/topology/graph'

interface ScopeChoiceProps {
  scopes: readonly ScopeOption[]
  chosen: readonly string[]
  onChange: (values: string[]) => void
  disabled?: boolean
}

/** Which scopes a line grants; all of them with one box. */
export function ScopeChoice({ scopes, chosen, onChange, disabled = false }: ScopeChoiceProps) {
  const t = useTranslations('topology.scopes')
  const all = chosen.length === scopes.length
  return (
    <div role="group" aria-label={t('label')} className="flex flex-col gap-2.5">
      {scopes.length > 1 && (
        <Checkbox
          checked={all}
          indeterminate={!all && chosen.length > 0}
          disabled={disabled}
          onCheckedChange={() => onChange(all ? [] : scopes.map((scope) => scope.value))}
          label={<span className="font-medium">{t('all')}</span>}
          className="border-b pb-2.5"
        />
      )}
      {scopes.map((scope) => (
        <Checkbox
          key={scope.id}
          checked={chosen.includes(scope.value)}
          disabled={disabled}
          onCheckedChange={(checked) =>
            onChange(checked ? [...chosen, scope.value] : chosen.filter((value) => value !== scope.value))
          }
          label={<span className="font-mono text-xs">{scope.value}</span>}
          help={<BuiltInName name={scope.name} builtIn={isBuiltInScope(scope)} />}
        />
      ))}
    </div>
  )
}
