'use client'

import { useReactFlow, useStoreApi, type Node, type ReactFlowInstance, type Viewport } from '@xyflow/react'
import { createParser, useQueryState } from 'nuqs'
import { useEffect, useRef } from 'react'
import { fitCards, panTo } from '@/components/topology/clear-sight'
import { measureRoom } from '@/components/topology/measure-room'
import { useTopology } from '@/components/topology/topology-context'
import { readableZoom } from '@/components/topology/use-reveal'
import { useStable } from '@/components/topology/use-stable'
import {
  formatSight,
  parseSight,
  toSight,
  toViewport,
  type Sight,
} from '@/components/topology/viewport-address'

const sight = createParser({ parse: parseSight, serialize: formatSight }).withOptions({ history: 'replace' })
/** Browsers limit how often an address may change. */
const quietMs = 250

/**
 * Keeps what the window shows of the picture in the address, and shows again what an address says: when the page opens,
 * and when Back or Forward lead to another. Without one, everything is shown.
 */
export function useViewportAddress({ reveal }: { reveal: (id: string) => void }) {
  const [at, setAt] = useQueryState('at', sight)
  const flow = useReactFlow()
  const { selectedId } = useTopology()
  const store = useStoreApi()
  const written = useRef<string>(undefined)
  const ready = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = at === null ? undefined : formatSight(at)

  const show = useStable(() => {
    const size = store.getState()
    const node = selectedId === null ? undefined : flow.getNode(selectedId)
    void flow.setViewport(at === null ? showAll(flow, { node, size }) : showAgain(at, { node, size }))
  })
  const keep = useStable(() => {
    const next = toSight(flow.getViewport(), store.getState())
    written.current = formatSight(next)
    void setAt(next)
  })

  useEffect(() => {
    if (!ready.current || key === written.current) return
    written.current = key
    if (key !== undefined) show()
  }, [key, show])
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    /** For `onInit`. */
    begin: () => {
      show()
      // The keyboard may have led to a card before the picture was there.
      const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset.id
      if (focused !== undefined) reveal(focused)
      written.current = key
      // The first fit is not the reader's doing and is not kept.
      timer.current = setTimeout(() => (ready.current = true), quietMs)
    },
    /** For `onMoveEnd`. */
    moved: () => {
      if (!ready.current) return
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, quietMs)
    },
  }
}

interface Shown {
  /** The selected card. */
  node: Node | undefined
  size: { width: number; height: number }
}

/** Everything; beside an open panel no smaller than can be read, with the selected card in sight. */
function showAll(flow: ReactFlowInstance, { node, size }: Shown): Viewport {
  const cards = flow.getNodes().map(({ position }) => position)
  if (cards.length === 0) return flow.getViewport()
  const room = measureRoom(size)
  const viewport = fitCards(cards, room, node === undefined ? {} : { least: readableZoom })
  return node === undefined ? viewport : panTo(node.position, { ...room, viewport })
}

/** What the address says, moved so far that the selected card is in sight with nothing over it. */
function showAgain(at: Sight, { node, size }: Shown): Viewport {
  const viewport = toViewport(at, size)
  return node === undefined ? viewport : panTo(node.position, { ...measureRoom(size), viewport })
}
