'use client'

import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useState } from 'react'
import { nodeKinds, type NodeKind } from '@/lib/topology/graph'

/** What the panel beside the canvas shows; it is part of the address, so that it can be linked to. */
export function useSelection() {
  const [selectedId, setSelectedId] = useQueryState('selected', parseAsString)
  const [adding, setAdding] = useQueryState('add', parseAsStringLiteral(nodeKinds))
  const [takeFocus, setTakeFocus] = useState(false)

  const select = useCallback(
    (id: string | null, options: { takeFocus?: boolean } = {}) => {
      setTakeFocus(options.takeFocus === true)
      void setSelectedId(id)
      void setAdding(null)
    },
    [setSelectedId, setAdding],
  )
  const openAdd = useCallback(
    (kind: NodeKind) => {
      void setSelectedId(null)
      void setAdding(kind)
    },
    [setSelectedId, setAdding],
  )
  return { selectedId, adding, takeFocus, select, openAdd }
}
