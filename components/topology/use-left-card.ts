'use client'

import { useEffect, useRef, type FocusEvent } from 'react'
import { focusOnArrival, nearCard } from '@/components/topology/canvas-focus'
import { useTopology } from '@/components/topology/topology-context'
import { elementOf } from '@/components/topology/use-canvas-keys'

/**
 * Keeps the focus on the canvas when the card that has it goes by another way than its own removal: an addition that is
 * taken back, or what somebody else removed. Returns what is to hear of the focus.
 */
export function useLeftCard(): (event: FocusEvent) => void {
  const { topology } = useTopology()
  const focused = useRef<string>(undefined)
  const before = useRef(topology)
  useEffect(() => {
    const left = before.current
    before.current = topology
    const id = focused.current
    if (id === undefined || topology.nodes.some((node) => node.id === id)) return
    focused.current = undefined
    const now = document.activeElement
    if (now !== document.body && now !== elementOf(id)) return
    focusOnArrival(() => (elementOf(id) === null ? nearCard(left, id) : null))
  }, [topology])
  return ({ target }) => {
    focused.current = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  }
}
