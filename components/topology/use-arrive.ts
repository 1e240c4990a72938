'use client'

import { useQueryState } from 'nuqs'
import { useTopology } from '@/components/topology/topology-context'
import { elementOf } from '@/components/topology/use-canvas-keys'
import { useIsNarrow } from '@/components/topology/use-is-narrow'

/** Selects a node that was just made, with the focus on its card; where no canvas is shown, in its panel. */
export function useArrive(): (id: string) => void {
  const { select } = useTopology()
  const isNarrow = useIsNarrow()
  const [view] = useQueryState('view')
  return (id) => {
    const hasCards = !isNarrow && view !== 'table'
    select(id, { takeFocus: !hasCards })
    if (hasCards) focusOnArrival(id)
  }
}

/** Long enough for a slow server; about five seconds. */
const patience = 300

/** Moves the focus to a card once it lies on the canvas, unless the reader has gone on by then. */
function focusOnArrival(id: string): void {
  const from = document.activeElement
  const look = (frames: number) => {
    const now = document.activeElement
    if (now !== from && now !== document.body) return
    elementOf(id)?.focus()
    if (document.activeElement === elementOf(id)) return
    if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  look(patience)
}
