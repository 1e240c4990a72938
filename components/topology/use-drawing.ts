'use client'

import {
  useStoreApi,
  type Connection,
  type FinalConnectionState,
  type OnConnectStartParams,
} from '@xyflow/react'
import { useCallback, type MouseEvent as ReactMouseEvent } from 'react'
import type { Drawing } from '@/components/topology/drawing-store'
import { useTopology } from '@/components/topology/topology-context'
import type { Point } from '@/components/ui/popover'
import { canConnect } from '@/lib/topology/rules'

/** Drawing a line on the canvas, by dragging from a handle or by clicking one end and then the other. */
export function useDrawing() {
  const { topology, nodesById, drawing, setDrawing, requestLine } = useTopology()
  const store = useStoreApi()

  const isValid = useCallback(
    ({ source, target }: Pick<Connection, 'source' | 'target'>) => {
      const from = nodesById.get(source)
      const to = nodesById.get(target)
      return from !== undefined && to !== undefined && canConnect(from, to, topology.edges).allowed
    },
    [nodesById, topology.edges],
  )

  /** A drop beside the handles of a node is meant for the node; a refusal says why. */
  function endOn(
    nodeId: string | undefined,
    { start, at }: { start: Drawing | null; at: Point | undefined },
  ) {
    setDrawing(null)
    store.setState({ connectionClickStartHandle: null })
    if (start === null || nodeId === undefined || nodeId === start.nodeId) return
    if (start.from === 'source') requestLine(start.nodeId, nodeId, at)
    else requestLine(nodeId, start.nodeId, at)
  }

  return {
    isValid,
    onConnectStart: (_: unknown, { nodeId, handleType }: OnConnectStartParams) => {
      if (nodeId !== null) setDrawing({ nodeId, from: handleType ?? 'source' })
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, { fromHandle }: FinalConnectionState) => {
      const at = pointOf(event)
      // A fast drag ends before the page has rendered that it began; two clicks have no handle to ask.
      const start = fromHandle === null ? drawing : { nodeId: fromHandle.nodeId, from: fromHandle.type }
      endOn(nodeIdUnder(at), { start, at })
    },
    /** A client has no end for lines to it, so a click on its card has to answer. */
    onNodeClick: (event: ReactMouseEvent, nodeId: string) => {
      if (drawing === null || isHandle(event.target)) return
      endOn(nodeId, { start: drawing, at: { x: event.clientX, y: event.clientY } })
    },
  }
}

/** Whether an event began at an end for lines. */
export function isHandle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.react-flow__handle') !== null
}

/** Where the pointer was let go. */
function pointOf(event: MouseEvent | TouchEvent): Point | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  return point === undefined ? undefined : { x: point.clientX, y: point.clientY }
}

function nodeIdUnder(point: Point | undefined): string | undefined {
  if (point === undefined) return undefined
  return document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('.react-flow__node')?.dataset.id
}
