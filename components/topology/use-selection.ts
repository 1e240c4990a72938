'use client'

import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useState } from 'react'
import { leavePage } from '@/components/ui/leave-guard'
import type { NodeKind } from '@/lib/topology/graph'
import { nodeKinds } from '@/lib/topology/node-kinds'

/** What is selected is a place one comes back to: the Back button leads to what was selected before. */
const history = 'push'

/** The parts of the address that say what the panel shows. */
export const panelParams = ['selected', 'add', 'panel'] as const

/**
 * What the panel beside the canvas shows; it is part of the address, so that it can be linked to. Where the panel holds
 * something unsaved, the reader is asked before it shows something else.
 */
export function useSelection() {
  const [selectedId, setSelectedId] = useQueryState('selected', parseAsString.withOptions({ history }))
  const [adding, setAdding] = useQueryState('add', parseAsStringLiteral(nodeKinds).withOptions({ history }))
  const [panel, setPanel] = useQueryState('panel', parseAsStringLiteral(['history']).withOptions({ history }))
  const [takeFocus, setTakeFocus] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)

  const show = useCallback(
    (next: { selected?: string | null; add?: NodeKind | null; panel?: 'history' | null }, focus = false) => {
      if (isShown(next)) return setTakeFocus(focus)
      leavePage(() => {
        setTakeFocus(focus)
        setPicked(next.selected ?? null)
        void setSelectedId(next.selected ?? null)
        void setAdding(next.add ?? null)
        void setPanel(next.panel ?? null)
      })
    },
    [setSelectedId, setAdding, setPanel],
  )
  const select = useCallback(
    (id: string | null, options: { takeFocus?: boolean } = {}) => show({ selected: id }, options.takeFocus),
    [show],
  )
  const openAdd = useCallback((kind: NodeKind) => show({ add: kind }), [show])
  const openHistory = useCallback(() => show({ panel: 'history' }), [show])
  return {
    selectedId,
    /** Whether the address alone says so: what was picked here is, or was, on the canvas. */
    isFromAddress: selectedId !== null && picked !== selectedId,
    adding,
    showsHistory: panel === 'history',
    takeFocus,
    select,
    openAdd,
    openHistory,
  }
}

/** Whether the panel shows just that: then nothing in it is lost. */
function isShown(next: Partial<Record<(typeof panelParams)[number], string | null>>): boolean {
  const shown = new URLSearchParams(location.search)
  return panelParams.every((param) => shown.get(param) === (next[param] ?? null))
}
