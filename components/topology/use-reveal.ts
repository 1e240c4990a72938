'use client'

import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'

const margin = 24

/** Keeps the selected card in sight: the inspector takes room at the right when it opens. */
export function useReveal(): void {
  const { selectedId, nodesById } = useTopology()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const { getViewport, setViewport, getNode } = useReactFlow()

  useEffect(() => {
    if (selectedId === null || !nodesById.has(selectedId) || width === 0) return
    const node = getNode(selectedId)
    if (node === undefined) return
    const { x, y, zoom } = getViewport()
    const left = node.position.x * zoom + x
    const top = node.position.y * zoom + y
    const dx = shift({ start: left, length: nodeWidth * zoom, room: width })
    const dy = shift({ start: top, length: nodeHeight * zoom, room: height })
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom })
    // Moving a card must not move the picture under it, so positions are not among the dependencies.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId, width, height])
}

/** By how much a stretch must move to lie within the room. */
function shift({ start, length, room }: { start: number; length: number; room: number }): number {
  if (start < margin) return margin - start
  const over = start + length - (room - margin)
  return over > 0 ? -over : 0
}
