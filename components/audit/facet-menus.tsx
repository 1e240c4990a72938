'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import { CappedCount } from '@/components/audit/capped-count'
import { TimeMenu } from '@/components/audit/time-menu'
import type { AuditQuery } from '@/components/audit/use-audit-query'
import { useFacets, type Facets } from '@/components/audit/use-facets'
import { Button } from '@/components/ui/button'
import { Menu, MenuCheck } from '@/components/ui/menu'
import { type AuditFilter, emptyFilter, isEmptyFilter } from '@/lib/audit/audit-query'
import type { FacetValue } from '@/lib/audit/read-audit-facets'

type FacetName = 'action' | 'result' | 'via' | 'actor'

/** The query as filters with counts: a choice here changes the text, and the text is shown here. */
export function FacetMenus({ query }: { query: AuditQuery }) {
  const t = useTranslations('audit.facet')
  const { filter, choose } = query
  const facets = useFacets(filter)
  const label = useValueLabel()
  const toggle = (field: 'action' | 'result' | 'via', value: string, on: boolean) => {
    const rest = (filter[field] as string[]).filter((known) => known !== value)
    choose({ ...filter, [field]: on ? [...rest, value] : rest })
  }
  const chooseActor = (value: string, on: boolean) => choose(withActor(filter, on ? value : undefined))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TimeMenu query={query} />
      {(['action', 'result', 'via'] as const).map((field) => (
        <FacetMenu
          key={field}
          name={field}
          facets={facets}
          chosen={filter[field]}
          onToggle={(value, on) => toggle(field, value, on)}
        />
      ))}
      <FacetMenu
        name="actor"
        facets={facets}
        chosen={filter.actor === undefined ? [] : [filter.actor]}
        onToggle={chooseActor}
      />
      {(['target', 'request', 'ip', 'id'] as const).map((field) => {
        const value = filter[field]
        return value === undefined ? null : (
          <Button
            key={field}
            size="sm"
            aria-label={t('remove', { name: label.field(field), value })}
            onClick={() => choose({ ...filter, [field]: undefined })}
          >
            <span className="text-muted">{label.field(field)}</span>
            <code className="max-w-40 truncate font-mono text-xs">{value}</code>
            <span aria-hidden>×</span>
          </Button>
        )
      })}
      {!isEmptyFilter(filter) && (
        <Button size="sm" variant="ghost" onClick={() => choose(emptyFilter())}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

function withActor({ actor: _, ...rest }: AuditFilter, actor: string | undefined): AuditFilter {
  return actor === undefined ? rest : { ...rest, actor }
}

interface FacetMenuProps {
  name: FacetName
  facets: Facets
  chosen: readonly string[]
  onToggle: (value: string, on: boolean) => void
}

function FacetMenu({ name, facets, chosen, onToggle }: FacetMenuProps) {
  const t = useTranslations('audit.facet')
  const label = useValueLabel()
  const offered = facets.values?.[name]
  const unoffered = chosen.filter((value) => !offered?.some((facet) => facet.value === value))
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm">
          <span className={chosen.length > 0 ? 'text-muted' : undefined}>{t(name)}</span>
          {chosen.length > 0 && (
            <span className="max-w-48 truncate">
              {chosen.map((value) => label.value(name, value)).join(', ')}
            </span>
          )}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <LoadOnOpen load={facets.load} />
      {unoffered.map((value) => (
        <MenuCheck key={value} checked onCheckedChange={() => onToggle(value, false)}>
          {label.value(name, value)}
        </MenuCheck>
      ))}
      {offered?.map((facet) => (
        <MenuCheck
          key={facet.value}
          checked={chosen.includes(facet.value)}
          onCheckedChange={(on) => onToggle(facet.value, on)}
          note={<CappedCount count={facet.count} />}
        >
          {label.facet(name, facet)}
        </MenuCheck>
      ))}
      {offered === undefined && (
        <p role="status" className="px-2 py-1 text-xs text-muted">
          {t(facets.values === null ? 'failed' : 'loading')}
        </p>
      )}
      {offered?.length === 0 && unoffered.length === 0 && <MenuNote>{t('none')}</MenuNote>}
    </Menu>
  )
}

function MenuNote({ children }: { children: ReactNode }) {
  return <p className="px-2 py-1 text-xs text-muted">{children}</p>
}

/** Stands inside a menu, so it is there while the menu is open; asks again when the filter has changed meanwhile. */
function LoadOnOpen({ load }: { load: () => void }) {
  useEffect(load)
  return null
}

/** Values of filters in words. */
function useValueLabel() {
  const t = useTranslations('audit')
  const value = (name: FacetName, text: string) => {
    if (name === 'result') return t(`results.${text}` as 'results.success')
    if (name === 'via') return t(`doors.${text}` as 'doors.api')
    const noun = `nouns.${text.replace(/\.\*$/, '')}` as 'nouns.edge'
    return name === 'action' && text.endsWith('.*') && t.has(noun) ? t(noun) : text
  }
  return {
    value,
    facet: (name: FacetName, facet: FacetValue) =>
      name === 'actor' ? facet.label : value(name, facet.value),
    field: (name: 'target' | 'request' | 'ip' | 'id') => t(`facet.${name}`),
  }
}
