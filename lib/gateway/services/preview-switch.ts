import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { describeAffected, latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several services would do: which Model APIs answer, and which consumers may call those. */
export async function previewServiceSwitch(actor: Actor, { ids, status }: BulkSwitch): Promise<BulkImpact> {
  authorize(actor, 'service:read')
  const named = { select: { id: true, name: true } } as const
  const rows = await db().service.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: {
      id: true,
      status: true,
      modelApis: {
        where: { status: 'enabled' },
        select: { id: true, name: true, grants: { select: { consumer: named } } },
      },
    },
  })
  const apis = rows.filter((row) => row.status !== status).flatMap(({ modelApis }) => modelApis)
  const calls = await findLastCalls(actor, { of: 'modelApi', ids: apis.map(({ id }) => id) })
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: [
      ...describeAffected('stopped', apis),
      ...describeAffected(
        'consumers',
        apis.flatMap(({ grants }) => grants.map(({ consumer }) => consumer)),
      ),
    ],
    lastUsedAt: latest(Object.values(calls)),
  }
}
