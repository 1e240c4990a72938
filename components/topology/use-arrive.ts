'use client'

import { useQueryState } from 'nuqs'
import { focusOnArrival } from '@/components/topology/canvas-focus'
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
    if (hasCards) focusOnArrival(() => elementOf(id))
  }
}
