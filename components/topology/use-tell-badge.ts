'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { GroupSummary } from '@/lib/topology/graph'

/** Says in full what some members of a group have in common. */
export function useTellBadge() {
  const t = useTranslations('topology')
  return useCallback(
    (badge: GroupSummary['bears'][number]['badge'], count: number) =>
      badge === 'denied' ? t('badges.deniedCount', { count }) : t(`groups.reasons.${badge}`, { count }),
    [t],
  )
}
