'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import type { Emphasis } from '@/components/topology/emphasis'
import { useFetched } from '@/components/ui/use-fetched'
import type { AccessLine } from '@/lib/topology/access'
import type { Topology } from '@/lib/topology/graph'
import { reach, reachDirections, reachedIds } from '@/lib/topology/reach'

export const highlights = ['both', ...reachDirections] as const
export type Highlight = (typeof highlights)[number]

/** Which way the canvas shows what the selected node reaches; part of the address. Null = not at all. */
export function useHighlight() {
  return useQueryState('highlight', parseAsStringLiteral(highlights))
}

/** What the selected node reaches or is reached by, as what stands out on the canvas; null while that is not asked for. */
export function useHighlighted(topology: Topology, selectedId: string | null): Emphasis | null {
  const [highlight] = useHighlight()
  const node = topology.nodes.find(({ id }) => id === selectedId)
  const wanted = highlight !== null && node !== undefined
  const { data: lines } = useFetched<AccessLine[]>(wanted ? '/topology/access' : null, topology.version)
  return useMemo(() => {
    if (highlight === null || node === undefined || lines === undefined) return null
    const directions = highlight === 'both' ? reachDirections : [highlight]
    const steps = directions.flatMap((direction) => reach(lines, { from: node.object.id, direction }))
    const ids = new Set([node.id, ...reachedIds(steps)])
    return { nodes: ids, edges: ids }
  }, [highlight, node, lines])
}
