'use client'

import { useTranslations } from 'next-intl'
import type { TopologyChange } from '@/lib/topology/graph'

/** A change of the topology as a sentence: who did what. */
export function useTellChange() {
  const t = useTranslations('topology.changes')
  return ({ action, who, name, nameBefore, count }: TopologyChange) =>
    t(action, { who, name, before: nameBefore ?? '', count })
}
