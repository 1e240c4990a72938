'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTopology } from '@/components/topology/topology-context'
import { groupings, manyForOneView } from '@/lib/topology/grouping'

export const groupChoices = [...groupings, 'none'] as const

/** How the canvas is grouped: as the address says, or by owner where there are too many nodes for one view. */
export function useGrouping() {
  const { topology } = useTopology()
  const [chosen, choose] = useQueryState('group', parseAsStringLiteral(groupChoices))
  return { grouping: chosen ?? (topology.nodes.length > manyForOneView ? 'owner' : 'none'), choose }
}
