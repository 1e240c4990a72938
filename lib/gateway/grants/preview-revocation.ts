import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSelection } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/**
 * What taking back several grants would do. A grant that a line holds as well loses its hand-made part only, so nobody
 * loses access by it.
 */
export async function previewGrantRevocation(actor: Actor, { ids }: BulkSelection): Promise<BulkImpact> {
  authorize(actor, 'grant:read')
  const named = { select: { id: true, name: true } } as const
  const rows = await db().grant.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids }, edges: { none: {} } },
    select: { consumer: named, modelApi: named },
  })
  const consumers = rows.map(({ consumer }) => consumer)
  const calls = await findLastCalls(actor, { of: 'consumer', ids: consumers.map(({ id }) => id) })
  return {
    unchanged: [],
    affected: [
      ...describeAffected('consumers', consumers),
      ...describeAffected(
        'reach',
        rows.map(({ modelApi }) => modelApi),
      ),
    ],
    lastUsedAt: latest(Object.values(calls)),
  }
}
