'use client'

import { useEffect, useRef, useState } from 'react'
import { AddNodePanel } from '@/components/topology/add-node-panel'
import { EdgeInspector } from '@/components/topology/edge-inspector'
import { HistoryPanel } from '@/components/topology/history-panel'
import { MissingPanel } from '@/components/topology/missing-panel'
import { NodeInspector } from '@/components/topology/node-inspector'
import { useTopology } from '@/components/topology/topology-context'
import { useStable } from '@/components/topology/use-stable'
import { leavePage } from '@/components/ui/leave-guard'
import type { NodeKind } from '@/lib/topology/graph'

interface TopologyPanelProps {
  adding: NodeKind | null
  showsHistory: boolean
  takeFocus: boolean
  isFromAddress: boolean
}

/** What stands beside the canvas: the form for a new node, or the inspector of what is selected. */
export function TopologyPanel({ adding, showsHistory, takeFocus, isFromAddress }: TopologyPanelProps) {
  const { selectedId, nodesById, topology, select } = useTopology()
  const node = selectedId === null ? undefined : nodesById.get(selectedId)
  const edge = topology.edges.find((candidate) => candidate.id === selectedId)
  const close = useStable(() => select(null))
  const isNowhere = useIsNowhere({
    id: isFromAddress ? selectedId : null,
    isHere: (node ?? edge) !== undefined,
  })
  useForgetGone({ id: selectedId, isHere: (node ?? edge) !== undefined, forget: close })
  const showsMissing = isNowhere && adding === null && !showsHistory
  const closeTo = (opener: 'add' | 'history') => () =>
    leavePage(() => {
      close()
      document.querySelector<HTMLElement>(`[data-opens=${opener}]`)?.focus()
    })
  if (adding === null && !showsHistory && (node ?? edge) === undefined && !showsMissing) return null
  return (
    <div
      data-lands-on={`[data-opens=${showsHistory ? 'history' : 'add'}]`}
      className="contents sm:relative sm:block sm:w-[380px] sm:shrink-0"
    >
      {showsHistory && <HistoryPanel onClose={closeTo('history')} />}
      {adding !== null && <AddNodePanel kind={adding} onClose={closeTo('add')} />}
      {showsMissing && selectedId !== null && <MissingPanel id={selectedId} onClose={close} />}
      {adding === null && node !== undefined && (
        <NodeInspector key={node.id} node={node} takeFocus={takeFocus} onClose={close} />
      )}
      {adding === null && edge !== undefined && (
        <EdgeInspector key={edge.id} edge={edge} takeFocus={takeFocus} onClose={close} />
      )}
    </div>
  )
}

/** Whether the address names something that is not on the canvas. What left the canvas while it was shown just closes. */
function useIsNowhere({ id, isHere }: { id: string | null; isHere: boolean }): boolean {
  const [seen, setSeen] = useState<string | null>(null)
  if (isHere && id !== seen) setSeen(id)
  return id !== null && !isHere && seen !== id
}

interface Gone {
  id: string | null
  isHere: boolean
  forget: () => void
}

/**
 * What was shown and has left the canvas is not selected any more. Only now: an address that changes while the answer to the
 * removal is under way lets the router load the whole page anew (vercel/next.js#98323).
 */
function useForgetGone({ id, isHere, forget }: Gone): void {
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (id !== null && isHere) shown.current = id
    else if (id !== null && id === shown.current) forget()
  }, [id, isHere, forget])
}
