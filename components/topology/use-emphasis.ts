'use client'

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import {
  both,
  filterByTraits,
  neighbourhood,
  traits,
  type Emphasis,
  type Trait,
} from '@/components/topology/emphasis'
import type { Topology } from '@/lib/topology/graph'

const none: Trait[] = []

export interface EmphasisState {
  /** What stands out; null while nothing is dimmed. */
  emphasis: Emphasis | null
  /** The traits chosen in the legend. */
  chosen: readonly Trait[]
  toggleTrait: (trait: Trait) => void
  clearTraits: () => void
  /** The node or line whose neighbourhood is in focus. */
  focusedId: string | null
  focusOn: (id: string | null) => void
}

/** What the legend filters by and whose neighbourhood is in focus, both in the address. */
export function useEmphasis(topology: Topology): EmphasisState {
  const [chosen, setChosen] = useQueryState(
    'only',
    parseAsArrayOf(parseAsStringLiteral(traits)).withDefault(none),
  )
  const [focusedId, setFocusedId] = useQueryState('focus', parseAsString)
  const emphasis = useMemo(
    () =>
      both(filterByTraits(topology, chosen), focusedId === null ? null : neighbourhood(topology, focusedId)),
    [topology, chosen, focusedId],
  )
  return {
    emphasis,
    chosen,
    toggleTrait: (trait) => {
      const next = chosen.includes(trait) ? chosen.filter((other) => other !== trait) : [...chosen, trait]
      void setChosen(next.length === 0 ? null : next)
    },
    clearTraits: () => void setChosen(null),
    focusedId,
    focusOn: (id) => void setFocusedId(id),
  }
}
