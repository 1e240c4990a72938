import { type AppError, inUse } from '@/lib/errors'

/** What a query must select of an edge that holds a grant, so that it can be named. */
export const holdingEdge = {
  select: {
    edgeId: true,
    edge: { select: { source: { select: { name: true } }, target: { select: { name: true } } } },
  },
} as const

export interface HoldingEdge {
  edgeId: string
  edge: { source: { name: string }; target: { name: string } }
}

/** 409 for a grant that edges hold: it goes with its last edge, never by hand. */
export function heldByEdges(subject: string, edges: HoldingEdge[]): AppError {
  return inUse(
    subject,
    edges.map(
      ({ edgeId, edge }) => `the edge ${edge.source.name} → ${edge.target.name} (${edgeId}); delete the edge`,
    ),
  )
}
