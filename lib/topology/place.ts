import type { NodeKind } from '@/lib/topology/graph'

/** Size of a node card and the distances between cards, in canvas units (pixels at 100 %). */
export const nodeWidth = 220
export const nodeHeight = 64
export const rowHeight = 96
const columnWidth = 380

const columns: Record<NodeKind, number> = { client: 0, agent: 1, llm: 2, external: 2, enterprise: 2 }
const orderInColumn: Record<NodeKind, number> = { client: 0, agent: 0, llm: 0, external: 1, enterprise: 2 }

interface Placed {
  id: string
  kind: NodeKind
  x: number
  y: number
}

/** The column of a kind: clients 0, agents 1, everything they reach 2. */
export function columnOf(kind: NodeKind): number {
  return columns[kind]
}

/** Left edge of a column. */
export function columnX(column: number): number {
  return column * columnWidth
}

/** A free place for a new node at the foot of its column; nobody else moves. */
export function placeNode(kind: NodeKind, others: readonly Omit<Placed, 'id'>[]): { x: number; y: number } {
  const x = columnX(columnOf(kind))
  const inTheWay = others.filter((other) => Math.abs(other.x - x) < nodeWidth)
  const lowest = Math.max(-rowHeight, ...inTheWay.map((other) => other.y))
  return { x, y: lowest + rowHeight }
}

/**
 * Places every node afresh: one column per role, the third ordered LLM, external, enterprise, the order within a kind kept
 * from top to bottom, and the columns centred on each other.
 */
export function layOut(nodes: readonly Placed[]): { id: string; x: number; y: number }[] {
  const byColumn = [0, 1, 2].map((column) =>
    nodes
      .filter((node) => columnOf(node.kind) === column)
      .toSorted((left, right) => orderInColumn[left.kind] - orderInColumn[right.kind] || left.y - right.y),
  )
  const longest = Math.max(...byColumn.map((column) => column.length))
  return byColumn.flatMap((column, index) => {
    const top = ((longest - column.length) * rowHeight) / 2
    return column.map((node, row) => ({ id: node.id, x: columnX(index), y: top + row * rowHeight }))
  })
}
