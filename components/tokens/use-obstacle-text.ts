'use client'

import { useTranslations } from 'next-intl'
import type { ScopeObstacle } from '@/lib/identity/tokens/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

/** Why a scope cannot be had, in words. */
export function useObstacleText() {
  const t = useTranslations('tokens.obstacles')
  return (obstacle: ScopeObstacle | 'unknown', { client, server }: Pick<TokenFacts, 'client' | 'server'>) => {
    const names = { application: client?.name ?? '–', server: server?.name ?? '–' }
    switch (obstacle) {
      case 'application.disabled':
        return t('applicationDisabled', names)
      case 'client.disabled':
        return t('clientDisabled', names)
      case 'server.disabled':
        return t('serverDisabled', names)
      case 'not_granted':
        return t('notGranted', names)
      case 'unknown':
        return t('unknown', names)
    }
  }
}
