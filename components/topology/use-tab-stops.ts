'use client'

import { useMemo, useState, type FocusEvent } from 'react'
import { tabStops } from '@/components/topology/canvas-walk'
import { fewestMany } from '@/components/topology/many'
import { useTopology } from '@/components/topology/topology-context'

/**
 * Tab goes from column to column, to where the reader was last in each; arrows go from there. Among many nodes the stop of
 * a column may be out of sight and so not in the document: there every card in sight is a stop. Nothing lies over a card
 * that was reached by keyboard.
 */
export function useTabStops({ reveal }: { reveal: (id: string) => void }) {
  const { topology, selectedId } = useTopology()
  const [visited, setVisited] = useState<readonly string[]>([])
  const stops = useMemo(
    () =>
      topology.nodes.length > fewestMany ? undefined : tabStops(topology.nodes, { visited, selectedId }),
    [topology.nodes, visited, selectedId],
  )
  return {
    stops,
    onFocus: (event: FocusEvent) => {
      const id = event.target.closest<HTMLElement>('.react-flow__node')?.dataset.id
      if (id !== undefined && event.target.matches(':focus-visible')) reveal(id)
      if (id === undefined || visited.at(-1) === id) return
      setVisited([...visited.filter((other) => other !== id), id].slice(-50))
    },
  }
}
