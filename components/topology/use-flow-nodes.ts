'use client'

import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useState } from 'react'
import { toFlowNodes } from '@/components/topology/flow-elements'
import type { CardNode } from '@/components/topology/node-card'
import { useTopology } from '@/components/topology/topology-context'
import type { TopologyNode } from '@/lib/topology/graph'

interface FlowNodesOptions {
  nodeLabel: (node: TopologyNode) => string
  /** The nodes that Tab reaches; undefined for all. */
  stops: ReadonlySet<string> | undefined
}

/** The cards as they lie on the canvas: what the server knows, and where the reader is dragging them. */
export function useFlowNodes({ nodeLabel, stops }: FlowNodesOptions) {
  const { topology, selectedId, moveNodes, unsaved, emphasis } = useTopology()
  const compile = (previous: CardNode[], kept: ReadonlySet<string>) =>
    toFlowNodes(topology.nodes, {
      ...{ selectedId, ariaLabel: nodeLabel, previous, unsaved: kept, emphasis },
      ...(stops === undefined ? {} : { stops }),
    })
  const [nodes, setNodes] = useState<CardNode[]>(() => compile([], new Set()))
  const from = [topology.nodes, selectedId, nodeLabel, emphasis, stops]
  const [shown, setShown] = useState(from)
  if (from.some((value, at) => value !== shown[at])) {
    setShown(from)
    setNodes(compile(nodes, unsaved.current))
  }

  const changeNodes = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      const replaced = changes.filter((change) => change.type === 'replace')
      if (replaced.length > 0) setNodes((current) => applyNodeChanges(replaced, current))
      const moves = changes.flatMap((change) => (change.type === 'position' ? [change] : []))
      if (moves.length === 0) return
      setNodes((current) => {
        const columns = new Map(current.map((node) => [node.id, node.position.x]))
        const kept = moves.map((change) => keepColumn(change, columns.get(change.id)))
        return applyNodeChanges(kept, current)
      })
      moveNodes(
        moves.flatMap(({ id, position }) => {
          const x = topology.nodes.find((node) => node.id === id)?.x
          return position === undefined || x === undefined ? [] : [{ id, x, y: Math.round(position.y) }]
        }),
      )
    },
    [moveNodes, topology.nodes],
  )
  return [nodes, changeNodes] as const
}

/** Cards move up and down within their column: the columns carry meaning. */
function keepColumn(change: Extract<NodeChange<CardNode>, { type: 'position' }>, x: number | undefined) {
  if (change.position === undefined || x === undefined) return change
  return { ...change, position: { x, y: change.position.y } }
}
