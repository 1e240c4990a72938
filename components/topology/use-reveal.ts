'use client'

import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { fitCards, panTo } from '@/components/topology/clear-sight'
import { measureRoom } from '@/components/topology/measure-room'
import { useTopology } from '@/components/topology/topology-context'
import { useStable } from '@/components/topology/use-stable'

/** Below this the cards are too small to read, and moving the picture serves better than shrinking it. */
export const readableZoom = 0.8

/**
 * Keeps the selected card in sight, clear of what lies over the canvas. When the inspector takes room at the right, the
 * picture shrinks a little where all of it then fits, else it moves. Returns what brings any card into sight.
 */
export function useReveal(): (id: string) => void {
  const { selectedId, nodesById } = useTopology()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const store = useStoreApi()
  const { getViewport, setViewport, getNode, getNodes } = useReactFlow()
  const widthBefore = useRef(width)
  const isThere = selectedId !== null && nodesById.has(selectedId)

  const reveal = useStable((id: string) => {
    const node = getNode(id)
    const viewport = getViewport()
    const room = measureRoom(store.getState())
    if (node === undefined || room.width === 0) return
    const next = panTo(node.position, { ...room, viewport })
    if (next.x !== viewport.x || next.y !== viewport.y) void setViewport(next)
  })
  /** Shrinks the picture so that all of it can be seen, if it can then still be read. */
  const shrink = useStable((): boolean => {
    const { zoom } = getViewport()
    const cards = getNodes().map((node) => node.position)
    if (cards.length === 0) return false
    const whole = fitCards(cards, measureRoom(store.getState()), { most: zoom })
    if (whole.zoom < Math.min(readableZoom, zoom)) return false
    void setViewport(whole)
    return true
  })

  useEffect(() => {
    const narrower = width < widthBefore.current
    widthBefore.current = width
    if (width === 0 || (narrower && shrink())) return
    if (selectedId !== null && isThere) reveal(selectedId)
    // Moving a card must not move the picture under it, so positions are not among the dependencies.
  }, [selectedId, isThere, width, height, reveal, shrink])
  return reveal
}
