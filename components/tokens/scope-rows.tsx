'use client'

import { CircleCheck, CircleDashed, CircleX, Plus, type LucideIcon } from 'lucide-react'
import type { Route } from 'next'
import { BuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInScope } from '@/components/shell/built-in-names'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GrantOrigin } from '@/components/tokens/grant-origin'
import { useObstacleText } from '@/components/tokens/use-obstacle-text'
import { cn } from '@/components/ui/cn'
import type { JudgedScope, TokenPreview } from '@/lib/identity/tokens/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

interface ScopeRowsProps extends Pick<TokenPreview, 'carried' | 'refused' | 'left'> {
  facts: TokenFacts
}

/** Scope by scope: in the token and by which grant, refused and why, or not asked for. */
export function ScopeRows({ facts, carried, refused, left }: ScopeRowsProps) {
  const t = useTranslations('tokens.preview')
  const obstacleText = useObstacleText()
  const audience = facts.server?.audience
  const grantPath = `/applications/${facts.client?.id ?? ''}?tab=permissions` as Route
  return (
    <ul aria-label={t('scopes')} className="flex min-w-0 flex-col gap-1.5">
      {carried.map((scope) => (
        <Row
          key={scope.value}
          icon={scope.added ? Plus : CircleCheck}
          tone="text-allowed"
          scope={scope}
          audience={audience}
        >
          {scope.added ? t('added') : <GrantOrigin scope={scope} clientId={facts.client?.id ?? ''} />}
        </Row>
      ))}
      {refused.map((scope) => (
        <Row key={scope.value} icon={CircleX} tone="text-denied" scope={scope} audience={audience}>
          {obstacleText(scope.obstacle, facts)}{' '}
          {scope.obstacle === 'not_granted' && (
            <Link href={grantPath} className="text-accent-ink underline underline-offset-2">
              {t('grant')}
            </Link>
          )}
        </Row>
      ))}
      {left.map((scope) => (
        <Row key={scope.value} icon={CircleDashed} tone="text-faint" scope={scope} audience={audience}>
          {scope.obstacle === undefined ? t('left') : obstacleText(scope.obstacle, facts)}
        </Row>
      ))}
    </ul>
  )
}

interface RowProps {
  icon: LucideIcon
  tone: string
  scope: Pick<JudgedScope, 'value' | 'name'>
  audience: string | undefined
  children: ReactNode
}

function Row({ icon: Icon, tone, scope, audience, children }: RowProps) {
  return (
    <li className="flex items-start gap-2" data-scope={scope.value}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone)} />
      <span className="flex min-w-0 flex-col">
        <span>
          <BuiltInName name={scope.name} builtIn={isBuiltInScope({ ...scope, audience })} />{' '}
          <code className="font-mono text-xs break-all text-muted">{scope.value}</code>
        </span>
        <span className="text-xs text-muted">{children}</span>
      </span>
    </li>
  )
}
