import type { Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { columnOf } from '@/lib/topology/place'

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

interface Walk {
  /** The node or line that has the focus. */
  at: string
  /** The node from which a line was reached; up and down then go through the lines on that side of it. */
  from: string | undefined
  key: WalkKey
}

type Graph = Pick<Topology, 'nodes' | 'edges'>

/**
 * Where an arrow leads: right and left from a node to its first line on that side and on to the node at the other end; up
 * and down through the nodes of a column, or through the lines beside the one that has the focus. Undefined at an end.
 */
export function walk(graph: Graph, { at, from, key }: Walk): string | undefined {
  const node = graph.nodes.find((candidate) => candidate.id === at)
  if (node !== undefined) return fromNode(graph, { node, key })
  const edge = graph.edges.find((candidate) => candidate.id === at)
  return edge === undefined ? undefined : fromLine(graph, { edge, from, key })
}

function fromNode(graph: Graph, { node, key }: { node: TopologyNode; key: WalkKey }): string | undefined {
  if (key === 'ArrowRight') return linesFrom(graph, node.id)[0]?.id
  if (key === 'ArrowLeft') return linesTo(graph, node.id)[0]?.id
  return neighbour(columnWith(graph, node), { at: node.id, key })
}

function fromLine(
  graph: Graph,
  { edge, from, key }: { edge: TopologyEdge; from: string | undefined; key: WalkKey },
): string | undefined {
  if (key === 'ArrowRight') return edge.targetId
  if (key === 'ArrowLeft') return edge.sourceId
  const beside = from === edge.targetId ? linesTo(graph, edge.targetId) : linesFrom(graph, edge.sourceId)
  return neighbour(beside, { at: edge.id, key })
}

function neighbour(
  row: readonly { id: string }[],
  { at, key }: { at: string; key: WalkKey },
): string | undefined {
  if (key === 'Home') return row[0]?.id
  if (key === 'End') return row.at(-1)?.id
  const index = row.findIndex((candidate) => candidate.id === at)
  return row[key === 'ArrowUp' ? index - 1 : index + 1]?.id
}

function columnWith({ nodes }: Graph, node: TopologyNode): TopologyNode[] {
  return nodes
    .filter((other) => columnOf(other.kind) === columnOf(node.kind))
    .toSorted((upper, lower) => upper.y - lower.y)
}

function linesFrom({ nodes, edges }: Graph, nodeId: string): TopologyEdge[] {
  return byHeight(
    nodes,
    edges.filter((edge) => edge.sourceId === nodeId),
    (edge) => edge.targetId,
  )
}

function linesTo({ nodes, edges }: Graph, nodeId: string): TopologyEdge[] {
  return byHeight(
    nodes,
    edges.filter((edge) => edge.targetId === nodeId),
    (edge) => edge.sourceId,
  )
}

function byHeight(
  nodes: readonly TopologyNode[],
  edges: readonly TopologyEdge[],
  far: (edge: TopologyEdge) => string,
): TopologyEdge[] {
  const heights = new Map(nodes.map((node) => [node.id, node.y]))
  return edges.toSorted((upper, lower) => (heights.get(far(upper)) ?? 0) - (heights.get(far(lower)) ?? 0))
}

/** The node at which Tab enters each column: the one that had the focus last, else the selected one, else the topmost. */
export function tabStops(
  nodes: readonly TopologyNode[],
  { visited, selectedId }: { visited: readonly string[]; selectedId: string | null },
): ReadonlySet<string> {
  const stops = [0, 1, 2].map((column) => {
    const inside = nodes
      .filter((node) => columnOf(node.kind) === column)
      .toSorted((upper, lower) => upper.y - lower.y)
    const last = visited.findLast((id) => inside.some((node) => node.id === id))
    return last ?? inside.find((node) => node.id === selectedId)?.id ?? inside[0]?.id
  })
  return new Set(stops.filter((id) => id !== undefined))
}
