import type { WriteContext } from '@/lib/db/transact'

/** Counts of what went with the edges, for the audit log. */
export interface Released {
  [rows: string]: number
  edges: number
  scopeGrants: number
  grants: number
  consumers: number
  credentials: number
}

/**
 * Deletes edges and then exactly those rows that they held, that no other edge holds and that nobody granted by hand.
 * A managed consumer goes with its last grant; applications, credentials and Model APIs stay.
 */
export async function releaseEdges({ tx, instanceId }: WriteContext, edgeIds: string[]): Promise<Released> {
  const edgeId = { in: edgeIds }
  const scopeGrants = await tx.edgeScopeGrant.findMany({ where: { edgeId }, select: { scopeGrantId: true } })
  const grants = await tx.edgeGrant.findMany({
    where: { edgeId },
    select: { grantId: true, grant: { select: { consumerId: true } } },
  })
  const resources = await tx.edgeResource.findMany({ where: { edgeId }, select: { resourceId: true } })
  const { count: edges } = await tx.edge.deleteMany({ where: { instanceId, id: edgeId } })
  const unheld = { manual: false, edges: { none: {} } }
  const { count: goneGrants } = await tx.grant.deleteMany({
    where: { id: { in: grants.map((row) => row.grantId) }, ...unheld },
  })
  const { count: goneConsumers } = await tx.consumer.deleteMany({
    where: { id: { in: grants.map((row) => row.grant.consumerId) }, managed: true, grants: { none: {} } },
  })
  const { count: goneResources } = await tx.ruleResource.deleteMany({
    where: { id: { in: resources.map((row) => row.resourceId) }, ...unheld },
  })
  const scopeGrantIds = scopeGrants.map((row) => row.scopeGrantId)
  return {
    edges,
    scopeGrants: await dropUnheldScopeGrants({ tx }, scopeGrantIds),
    grants: goneGrants,
    consumers: goneConsumers,
    credentials: goneResources,
  }
}

/** Takes scopes out of an edge, and with them the grants that nothing else keeps. */
export async function releaseScopes(
  { tx }: Pick<WriteContext, 'tx'>,
  { edgeId, scopeGrantIds }: { edgeId: string; scopeGrantIds: string[] },
): Promise<number> {
  await tx.edgeScopeGrant.deleteMany({ where: { edgeId, scopeGrantId: { in: scopeGrantIds } } })
  return dropUnheldScopeGrants({ tx }, scopeGrantIds)
}

async function dropUnheldScopeGrants({ tx }: Pick<WriteContext, 'tx'>, ids: string[]): Promise<number> {
  const { count } = await tx.scopeGrant.deleteMany({
    where: { id: { in: ids }, manual: false, edges: { none: {} } },
  })
  return count
}
