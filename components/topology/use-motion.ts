'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { fitCards } from '@/components/topology/clear-sight'
import { measureRoom } from '@/components/topology/measure-room'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'

/** Long enough to see where the picture went; nothing moves for readers who asked for no motion. */
function durationMs(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120
}

/** Moves of the viewport. */
export function useMotion() {
  const flow = useReactFlow()
  const store = useStoreApi()
  return useMemo(
    () => ({
      /** Shows everything. */
      fit: () => {
        const cards = flow.getNodes().map((node) => node.position)
        if (cards.length === 0) return
        void flow.setViewport(fitCards(cards, measureRoom(store.getState())), { duration: durationMs() })
      },
      zoomTo: (zoom: number) => void flow.zoomTo(zoom, { duration: durationMs() }),
      zoomIn: () => void flow.zoomIn({ duration: durationMs() }),
      zoomOut: () => void flow.zoomOut({ duration: durationMs() }),
      /** Brings a node to the middle, large enough to be read. */
      centre: ({ x, y }: { x: number; y: number }) =>
        void flow.setCenter(x + nodeWidth / 2, y + nodeHeight / 2, {
          zoom: Math.max(flow.getZoom(), 0.8),
          duration: durationMs(),
        }),
    }),
    [flow, store],
  )
}
