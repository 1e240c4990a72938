import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { describeNode } from '@/lib/topology/describe-node'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { edgeKind } from '@/lib/topology/rules'

/** What the canvas shows of a node's bound object. */
export const nodeInclude = {
  application: {
    select: {
      id: true,
      name: true,
      environment: true,
      status: true,
      clientStatus: true,
      resourceServerStatus: true,
      audience: true,
      agent: { select: { id: true, type: true, owner: true } },
      scopes: {
        select: { id: true, name: true, value: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
      secrets: { select: { status: true, expiresAt: true } },
    },
  },
  credential: {
    select: { id: true, name: true, identifier: true, type: true, label: true, status: true, hint: true },
  },
  modelApi: {
    select: {
      id: true,
      name: true,
      basePath: true,
      authEnabled: true,
      status: true,
      service: { select: { id: true, name: true, provider: true, status: true } },
    },
  },
} as const satisfies Prisma.NodeInclude

const edgeInclude = {
  scopeGrants: {
    select: { scopeGrant: { select: { scope: { select: { value: true } } } } },
    orderBy: { scopeGrantId: 'asc' },
  },
  grants: { select: { grant: { select: { expiresAt: true, consumer: { select: { status: true } } } } } },
} as const satisfies Prisma.EdgeInclude

export type NodeRow = Prisma.NodeGetPayload<{ include: typeof nodeInclude }>
type EdgeRow = Prisma.EdgeGetPayload<{ include: typeof edgeInclude }>

/** The nodes that fit the filter, oldest first. */
export async function loadNodes(tx: Tx, where: Prisma.NodeWhereInput): Promise<TopologyNode[]> {
  const rows = await tx.node.findMany({
    where,
    include: nodeInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => describeNode(row) ?? [])
}

/** The edges that fit the filter, oldest first; both ends must be among `nodes`. */
export async function loadEdges(
  tx: Tx,
  { where, nodes }: { where: Prisma.EdgeWhereInput; nodes: readonly TopologyNode[] },
): Promise<TopologyEdge[]> {
  const rows = await tx.edge.findMany({
    where,
    include: edgeInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return rows.flatMap((row) => describeEdge(row, byId) ?? [])
}

function describeEdge(row: EdgeRow, nodes: ReadonlyMap<string, TopologyNode>): TopologyEdge | undefined {
  const source = nodes.get(row.sourceId)
  const target = nodes.get(row.targetId)
  if (source === undefined || target === undefined) return undefined
  const kind = edgeKind(source, target)
  if (kind === undefined) return undefined
  return {
    id: row.id,
    sourceId: row.sourceId,
    targetId: row.targetId,
    kind,
    labels: labelsOf(row, target),
    live: source.enabled && target.enabled && grantsAreLive(row, target),
    refusedLastHour: 0,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  }
}

function labelsOf(row: EdgeRow, { object }: TopologyNode): string[] {
  switch (object.type) {
    case 'application':
      return row.scopeGrants.map(({ scopeGrant }) => scopeGrant.scope.value)
    case 'credential':
      return [object.identifier]
    case 'model_api':
      return [object.basePath]
  }
}

function grantsAreLive(row: EdgeRow, { object }: TopologyNode): boolean {
  if (object.type === 'application') return object.audience !== null && row.scopeGrants.length > 0
  if (object.type === 'credential') return true
  const now = new Date()
  return (
    object.service.enabled &&
    row.grants.some(
      ({ grant }) =>
        grant.consumer.status === 'enabled' && (grant.expiresAt === null || grant.expiresAt > now),
    )
  )
}
