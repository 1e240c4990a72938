import type { WriteContext } from '@/lib/db/transact'
import { readHeldRows, type RemovedRows } from '@/lib/topology/removed-rows'

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
 * A managed consumer goes with its last grant; applications, credentials and Model APIs stay. Returns the counts, and the
 * rows for putting all of it back.
 */
export async function releaseEdges(
  write: WriteContext,
  edgeIds: string[],
): Promise<{ removed: Released; rows: RemovedRows }> {
  const { tx, instanceId } = write
  const rows = await readHeldRows(write, edgeIds)
  const { count: edges } = await tx.edge.deleteMany({ where: { instanceId, id: { in: edgeIds } } })
  const unheld = { manual: false, edges: { none: {} } }
  const { count: grants } = await tx.grant.deleteMany({
    where: { id: { in: idsOf(rows.grants) }, ...unheld },
  })
  const { count: consumers } = await tx.consumer.deleteMany({
    where: { id: { in: idsOf(rows.consumers) }, managed: true, grants: { none: {} } },
  })
  const { count: credentials } = await tx.ruleResource.deleteMany({
    where: { id: { in: idsOf(rows.resources) }, ...unheld },
  })
  const scopeGrants = await dropUnheldScopeGrants({ tx }, idsOf(rows.scopeGrants))
  return { removed: { edges, scopeGrants, grants, consumers, credentials }, rows }
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

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id)
}
