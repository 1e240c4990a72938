'use client'

import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GrantOrigin } from '@/components/tokens/grant-origin'
import { cn } from '@/components/ui/cn'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

const looks = {
  granted: { icon: CircleCheck, tone: 'text-allowed' },
  withdrawn: { icon: CircleX, tone: 'text-denied' },
  gone: { icon: CircleX, tone: 'text-denied' },
  unknown: { icon: CircleHelp, tone: 'text-faint' },
} as const

/** The scopes of a token, each with the grant that stands behind it now. */
export function TokenScopes({ values, facts }: { values: string[]; facts: TokenFacts | undefined }) {
  const t = useTranslations('tokens.inspector')
  if (values.length === 0) return <p className="text-sm text-muted">{t('noScopes')}</p>
  return (
    <ul className="flex flex-col gap-1.5">
      {values.map((value) => {
        const scope = facts?.scopes.find((candidate) => candidate.value === value)
        const state = judge(facts, scope)
        const { icon: Icon, tone } = looks[state]
        return (
          <li key={value} data-scope={value} className="flex items-start gap-2">
            <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone)} />
            <span className="flex min-w-0 flex-col">
              <span>
                {scope?.name} <code className="font-mono text-xs break-all text-muted">{value}</code>
              </span>
              <span className="text-xs text-muted">
                {t(`scopeStates.${state}`)}{' '}
                {scope !== undefined && <GrantOrigin scope={scope} clientId={facts?.client?.id ?? ''} />}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function judge(
  facts: TokenFacts | undefined,
  scope: TokenFacts['scopes'][number] | undefined,
): keyof typeof looks {
  if (facts === undefined) return 'unknown'
  if (scope === undefined) return 'gone'
  return scope.grant === null ? 'withdrawn' : 'granted'
}
