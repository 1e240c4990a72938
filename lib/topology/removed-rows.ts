import type { WriteContext } from '@/lib/db/transact'
import type {
  Consumer,
  Edge,
  EdgeGrant,
  EdgeResource,
  EdgeScopeGrant,
  Grant,
  Node,
  Prisma,
  RuleResource,
  ScopeGrant,
} from '@/lib/db/generated/client'
import { newId } from '@/lib/ids'

/**
 * Edges and the node they went with, and every row that they held, whether it went or stayed: all that is needed to put
 * them back under the same ids. Times are ISO 8601 texts once it has been stored.
 */
export interface RemovedRows {
  nodes: Node[]
  edges: Edge[]
  scopeGrants: ScopeGrant[]
  edgeScopeGrants: EdgeScopeGrant[]
  /** Without the column that the database derives itself. */
  consumers: Omit<Consumer, 'nameKey'>[]
  grants: Grant[]
  edgeGrants: EdgeGrant[]
  resources: RuleResource[]
  edgeResources: EdgeResource[]
}

/** How long a removal can be taken back. */
const keptMs = 24 * 60 * 60 * 1000

/** Everything that the edges hold now. */
export async function readHeldRows(
  { tx, instanceId }: WriteContext,
  edgeIds: string[],
): Promise<RemovedRows> {
  const edgeId = { in: edgeIds }
  const scopeGrants = await tx.edgeScopeGrant.findMany({ where: { edgeId }, include: { scopeGrant: true } })
  const grants = await tx.edgeGrant.findMany({
    where: { edgeId },
    include: { grant: { include: { consumer: { omit: { nameKey: true } } } } },
  })
  const resources = await tx.edgeResource.findMany({ where: { edgeId }, include: { resource: true } })
  return {
    nodes: [],
    edges: await tx.edge.findMany({ where: { instanceId, id: edgeId } }),
    scopeGrants: distinct(scopeGrants.map((row) => row.scopeGrant)),
    edgeScopeGrants: scopeGrants.map(({ scopeGrantId, ...row }) => ({ edgeId: row.edgeId, scopeGrantId })),
    consumers: distinct(grants.map((row) => row.grant.consumer)),
    grants: distinct(grants.map(({ grant: { consumer: _consumer, ...grant } }) => grant)),
    edgeGrants: grants.map(({ grantId, ...row }) => ({ edgeId: row.edgeId, grantId })),
    resources: distinct(resources.map((row) => row.resource)),
    edgeResources: resources.map(({ resourceId, ...row }) => ({ edgeId: row.edgeId, resourceId })),
  }
}

/** Keeps what was removed for a day; returns the id under which `restore` finds it. */
export async function keepRemoval({ tx, instanceId }: WriteContext, rows: RemovedRows): Promise<string> {
  const id = newId('rmv')
  await tx.removal.deleteMany({ where: { instanceId, createdAt: { lt: new Date(Date.now() - keptMs) } } })
  await tx.removal.create({
    data: { id, instanceId, rows: JSON.parse(JSON.stringify(rows)) as Prisma.InputJsonObject },
  })
  return id
}

function distinct<Row extends { id: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
