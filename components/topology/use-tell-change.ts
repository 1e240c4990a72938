'use client'

import { useTranslations } from 'next-intl'
import { useActedBy } from '@/components/shell/acted-by'
import type { TopologyChange } from '@/lib/topology/graph'

/** A change of the topology as a sentence: who did what. */
export function useTellChange() {
  const t = useTranslations('topology.changes')
  const actedBy = useActedBy()
  return ({ action, who, name, nameBefore, count }: TopologyChange) =>
    t(action, { who: actedBy(who), name, before: nameBefore ?? '', count })
}
