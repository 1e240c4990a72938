'use client'

import { useStoreApi, type Connection, type OnConnectStartParams } from '@xyflow/react'
import { useCallback, type MouseEvent as ReactMouseEvent } from 'react'
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
  function endOn(nodeId: string | undefined, at: Point | undefined) {
    setDrawing(null)
    store.setState({ connectionClickStartHandle: null })
    if (drawing === null || nodeId === undefined || nodeId === drawing.nodeId) return
    if (drawing.from === 'source') requestLine(drawing.nodeId, nodeId, at)
    else requestLine(nodeId, drawing.nodeId, at)
  }

  return {
    isValid,
    onConnectStart: (_: unknown, { nodeId, handleType }: OnConnectStartParams) => {
      if (nodeId !== null) setDrawing({ nodeId, from: handleType ?? 'source' })
    },
    onConnectEnd: (event: MouseEvent | TouchEvent) => {
      const at = pointOf(event)
      endOn(nodeIdUnder(at), at)
    },
    /** A client has no end for lines to it, so a click on its card has to answer. */
    onNodeClick: (event: ReactMouseEvent, nodeId: string) => {
      if (drawing !== null && !isHandle(event.target)) endOn(nodeId, { x: event.clientX, y: event.clientY })
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
