'use client'

import { useReactFlow, useStoreApi, type ReactFlowInstance } from '@xyflow/react'
import { createParser, useQueryState } from 'nuqs'
import { useEffect, useRef } from 'react'
import { fitOptions } from '@/components/topology/flow-elements'
import { useTopology } from '@/components/topology/topology-context'
import { panTo, readableZoom } from '@/components/topology/use-reveal'
import { useStable } from '@/components/topology/use-stable'
import { formatSight, parseSight, toSight, toViewport } from '@/components/topology/viewport-address'

const sight = createParser({ parse: parseSight, serialize: formatSight }).withOptions({ history: 'replace' })
/** Browsers limit how often an address may change. */
const quietMs = 250

/**
 * Keeps what the window shows of the picture in the address, and shows again what an address says: when the page opens,
 * and when Back or Forward lead to another. Without one, everything is shown.
 */
export function useViewportAddress() {
  const [at, setAt] = useQueryState('at', sight)
  const flow = useReactFlow()
  const { selectedId } = useTopology()
  const store = useStoreApi()
  const written = useRef<string>(undefined)
  const ready = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = at === null ? undefined : formatSight(at)

  const show = useStable(() => {
    if (at === null) void showAll(flow, { id: selectedId, room: store.getState() })
    else void flow.setViewport(toViewport(at, store.getState()))
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

interface Room {
  width: number
  height: number
}

/** Everything; beside an open panel no smaller than can be read, with the selected card in sight. */
async function showAll(flow: ReactFlowInstance, { id, room }: { id: string | null; room: Room }) {
  const node = id === null ? undefined : flow.getNode(id)
  if (node === undefined) return flow.fitView(fitOptions)
  await flow.fitView({ ...fitOptions, minZoom: readableZoom })
  return flow.setViewport(
    panTo(node.position, { viewport: flow.getViewport(), width: room.width, height: room.height }),
  )
}
