import type { Actor } from '@/lib/actor'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSelection } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import { authorize } from '@/lib/identity/permissions'

/** What taking back several scopes would do; what a line holds stays until the line goes. */
export async function previewScopeRevocation(actor: Actor, { ids }: BulkSelection): Promise<BulkImpact> {
  authorize(actor, 'grant:read')
  const rows = await db().scopeGrant.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids }, edges: { none: {} } },
    select: { client: { select: { id: true, name: true } } },
  })
  const clients = rows.map(({ client }) => client)
  const used = await findLastUse(
    actor,
    clients.map(({ id }) => id),
  )
  return {
    unchanged: [],
    affected: describeAffected('applications', clients),
    lastUsedAt: latest(Object.values(used)),
  }
}
