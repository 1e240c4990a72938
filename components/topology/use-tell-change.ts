'use client'

import { useTranslations } from 'next-intl'
import { useBuiltInName } from '@/components/shell/built-in-name'
import type { TopologyChange } from '@/lib/topology/graph'

/** A change of the topology as a sentence: who did what. */
export function useTellChange() {
  const t = useTranslations('topology.changes')
  const builtIn = useBuiltInName()
  return ({ action, who, name, nameBefore, count }: TopologyChange) =>
    t(action, { who: builtIn(who), name, before: nameBefore ?? '', count })
}
