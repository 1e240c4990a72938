'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useObstacleText } from '@/components/tokens/use-obstacle-text'
import { Checkbox } from '@/components/ui/checkbox'
import { Skeleton } from '@/components/ui/skeleton'
import { judgeScopes } from '@/lib/identity/tokens/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'
import { everyScope } from '@/lib/policy/decide-token'

interface ScopeListProps {
  /** Undefined while it is loaded, or not asked for. */
  facts: TokenFacts | undefined
  /** Nobody is chosen yet. */
  idle: boolean
  chosen: string[]
  onChange: (scopes: string[]) => void
}

/** The scopes of the audience: those that the application may ask for can be ticked, the others say why not. */
export function ScopeList({ facts, idle, chosen, onChange }: ScopeListProps) {
  const t = useTranslations('tokens.test')
  const obstacleText = useObstacleText()
  const all = chosen.includes(everyScope)
  const judged = facts === undefined ? [] : judgeScopes(facts)
  const parties = facts ?? { client: null, server: null }
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('scopes')}</legend>
      {idle && <p className="text-xs text-muted">{t('chooseFirst')}</p>}
      {!idle && facts === undefined && <ScopesSkeleton />}
      {facts !== undefined && judged.length === 0 && <NoScopes facts={facts} />}
      {judged.map(({ id, value, name, obstacle }) => (
        <Checkbox
          key={id}
          checked={all ? obstacle === undefined : chosen.includes(value)}
          disabled={all || obstacle !== undefined}
          onCheckedChange={(on) =>
            onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
          label={
            <>
              {name} <code className="font-mono text-xs text-muted">{value}</code>
            </>
          }
          help={obstacle === undefined ? (all ? t('inAll') : undefined) : obstacleText(obstacle, parties)}
        />
      ))}
      {facts !== undefined && judged.length > 0 && (
        <Checkbox
          className="mt-1"
          checked={all}
          onCheckedChange={(on) => onChange(on ? [everyScope] : [])}
          label={
            <>
              {t('all')} <code className="font-mono text-xs text-muted">{everyScope}</code>
            </>
          }
          help={t('allHelp')}
        />
      )}
    </fieldset>
  )
}

function NoScopes({ facts: { server } }: { facts: TokenFacts }) {
  const t = useTranslations('tokens.test')
  return (
    <p className="text-xs text-muted">
      {t('noScopes')}{' '}
      {server !== null && (
        <Link
          href={`/applications/${server.applicationId}?tab=permissions` as Route}
          className="text-accent-ink underline underline-offset-2"
        >
          {t('openServer', { name: server.name })}
        </Link>
      )}
    </p>
  )
}

function ScopesSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">{useTranslations('tokens')('loading')}</span>
      <Skeleton className="h-5 w-48" />
      <Skeleton className="h-5 w-40" />
    </div>
  )
}
