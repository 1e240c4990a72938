import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several consumers would do: which of them change, and which Model APIs they lose or gain. */
export async function previewConsumerSwitch(actor: Actor, { ids, status }: BulkSwitch): Promise<BulkImpact> {
  authorize(actor, 'consumer:read')
  const rows = await db().consumer.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: {
      id: true,
      name: true,
      status: true,
      grants: {
        where: { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
        select: { modelApi: { select: { id: true, name: true } } },
      },
    },
  })
  const changing = rows.filter((row) => row.status !== status)
  const holders = changing.filter(({ grants }) => grants.length > 0)
  const calls = await findLastCalls(actor, { of: 'consumer', ids: changing.map(({ id }) => id) })
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: [
      ...describeAffected('consumers', holders),
      ...describeAffected(
        'reach',
        holders.flatMap(({ grants }) => grants.map(({ modelApi }) => modelApi)),
      ),
    ],
    lastUsedAt: latest(Object.values(calls)),
  }
}
