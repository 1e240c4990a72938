import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several Model APIs would do: which answer, and which consumers may call them. */
export async function previewModelApiSwitch(actor: Actor, { ids, status }: BulkSwitch): Promise<BulkImpact> {
  authorize(actor, 'model_api:read')
  const rows = await db().modelApi.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: {
      id: true,
      name: true,
      status: true,
      grants: { select: { consumer: { select: { id: true, name: true } } } },
    },
  })
  const changing = rows.filter((row) => row.status !== status)
  const calls = await findLastCalls(actor, { of: 'modelApi', ids: changing.map(({ id }) => id) })
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: [
      ...describeAffected('stopped', changing),
      ...describeAffected(
        'consumers',
        changing.flatMap(({ grants }) => grants.map(({ consumer }) => consumer)),
      ),
    ],
    lastUsedAt: latest(Object.values(calls)),
  }
}
