'use client'

import { useReactFlow } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import type { Topology } from '@/lib/topology/graph'

/** Keys on the canvas. What React Flow does itself (Enter selects, arrows up and down move) stays with it. */
export function useCanvasKeys() {
  const { topology, deniedReason, select, openConnect, askDelete, askDisconnect, drawing, setDrawing } =
    useTopology()
  const flow = useReactFlow()

  return function onKeyDown(event: KeyboardEvent) {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
    const { nodeId, edgeId } = focused(event.target)
    const keys: Record<string, (() => void) | undefined> = {
      Enter: open(nodeId ?? edgeId),
      ' ': open(nodeId ?? edgeId),
      c: nodeId === undefined || deniedReason !== undefined ? undefined : () => openConnect(nodeId),
      Delete: remove(),
      Backspace: remove(),
      ArrowRight: follow(nodeId, 'target'),
      ArrowLeft: follow(nodeId, 'source'),
      Escape: () => (drawing === null ? select(null) : setDrawing(null)),
      '1': () => void flow.fitView({ padding: 0.15, maxZoom: 1 }),
      '0': () => void flow.zoomTo(1),
    }
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (run === undefined) return
    event.preventDefault()
    // React Flow would move the card sideways as well.
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') event.stopPropagation()
    run()

    function open(id: string | undefined) {
      return id === undefined ? undefined : () => select(id, { takeFocus: true })
    }
    function remove() {
      if (deniedReason !== undefined) return undefined
      if (nodeId !== undefined) return () => askDelete(nodeId)
      return edgeId === undefined ? undefined : () => askDisconnect(edgeId)
    }
    function follow(id: string | undefined, end: 'source' | 'target') {
      const next = id === undefined ? undefined : neighbour(topology, { nodeId: id, end })
      return next === undefined ? undefined : () => focusElement(next)
    }
  }
}

/** The node at the other end of the topmost line on that side. */
function neighbour(
  { nodes, edges }: Topology,
  { nodeId, end }: { nodeId: string; end: 'source' | 'target' },
): string | undefined {
  const ids = edges.flatMap((edge) => {
    if (end === 'target') return edge.sourceId === nodeId ? [edge.targetId] : []
    return edge.targetId === nodeId ? [edge.sourceId] : []
  })
  return nodes.filter((node) => ids.includes(node.id)).toSorted((left, right) => left.y - right.y)[0]?.id
}

/** Moves the focus to a node or an edge on the canvas. */
export function focusElement(id: string): void {
  document
    .querySelector<HTMLElement>(
      `.react-flow__node[data-id="${CSS.escape(id)}"], .react-flow__edge[data-id="${CSS.escape(id)}"]`,
    )
    ?.focus()
}

function focused(target: EventTarget): { nodeId?: string; edgeId?: string } {
  if (!(target instanceof Element)) return {}
  const nodeId = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  const edgeId = target.closest('.react-flow__edge')?.getAttribute('data-id')
  return {
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(edgeId === undefined || edgeId === null ? {} : { edgeId }),
  }
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
