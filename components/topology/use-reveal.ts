'use client'

import { useReactFlow, useStore, type Viewport, type XYPosition } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'

const margin = 24
/** Below this the cards are too small to read, and moving the picture serves better than shrinking it. */
export const readableZoom = 0.8

/**
 * Keeps the selected card in sight when the inspector takes room at the right: shrinks the picture a little where all of it
 * then fits, else moves it.
 */
export function useReveal(): void {
  const { selectedId } = useTopology()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const { getViewport, setViewport, getNode, getNodes, getNodesBounds, fitView } = useReactFlow()
  const widthBefore = useRef(width)

  useEffect(() => {
    const narrower = width < widthBefore.current
    widthBefore.current = width
    if (width === 0) return
    const { x, y, zoom } = getViewport()
    const bounds = getNodesBounds(getNodes())
    const fits =
      width / (bounds.width * 1.15) >= readableZoom && height / (bounds.height * 1.15) >= readableZoom
    if (narrower && fits) {
      void fitView({ padding: 0.08, maxZoom: zoom })
      return
    }
    const node = selectedId === null ? undefined : getNode(selectedId)
    if (node === undefined) return
    void setViewport(panTo(node.position, { viewport: { x, y, zoom }, width, height }))
    // Moving a card must not move the picture under it, so positions are not among the dependencies.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId, width, height])
}

interface Sight {
  viewport: Viewport
  width: number
  height: number
}

/** The nearest picture at the same zoom that shows a whole card. */
export function panTo(at: XYPosition, { viewport: { x, y, zoom }, width, height }: Sight): Viewport {
  const dx = shift({ start: at.x * zoom + x, length: nodeWidth * zoom, room: width })
  const dy = shift({ start: at.y * zoom + y, length: nodeHeight * zoom, room: height })
  return { x: x + dx, y: y + dy, zoom }
}

/** By how much a stretch must move to lie within the room. */
function shift({ start, length, room }: { start: number; length: number; room: number }): number {
  if (start < margin) return margin - start
  const over = start + length - (room - margin)
  return over > 0 ? -over : 0
}
