'use client'

import { AddNodePanel } from '@/components/topology/add-node-panel'
import { EdgeInspector } from '@/components/topology/edge-inspector'
import { HistoryPanel } from '@/components/topology/history-panel'
import { NodeInspector } from '@/components/topology/node-inspector'
import { useTopology } from '@/components/topology/topology-context'
import { leavePage } from '@/components/ui/leave-guard'
import type { NodeKind } from '@/lib/topology/graph'

interface TopologyPanelProps {
  adding: NodeKind | null
  showsHistory: boolean
  takeFocus: boolean
}

/** What stands beside the canvas: the form for a new node, or the inspector of what is selected. */
export function TopologyPanel({ adding, showsHistory, takeFocus }: TopologyPanelProps) {
  const { selectedId, nodesById, topology, select } = useTopology()
  const node = selectedId === null ? undefined : nodesById.get(selectedId)
  const edge = topology.edges.find((candidate) => candidate.id === selectedId)
  const close = () => select(null)
  const closeTo = (opener: 'add' | 'history') => () =>
    leavePage(() => {
      close()
      document.querySelector<HTMLElement>(`[data-opens=${opener}]`)?.focus()
    })
  if (adding === null && !showsHistory && node === undefined && edge === undefined) return null
  return (
    <div className="contents sm:relative sm:block sm:w-[380px] sm:shrink-0">
      {showsHistory && <HistoryPanel onClose={closeTo('history')} />}
      {adding !== null && <AddNodePanel kind={adding} onClose={closeTo('add')} />}
      {adding === null && node !== undefined && (
        <NodeInspector key={node.id} node={node} takeFocus={takeFocus} onClose={close} />
      )}
      {adding === null && edge !== undefined && (
        <EdgeInspector key={edge.id} edge={edge} takeFocus={takeFocus} onClose={close} />
      )}
    </div>
  )
}
