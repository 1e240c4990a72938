import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** When each of the applications last proved itself with one of its secrets, by id; absent = never. ISO 8601. */
export async function findLastUse(actor: Actor, applicationIds: string[]): Promise<Record<string, string>> {
  authorize(actor, 'application:read')
  const rows = await db().clientSecret.groupBy({
    by: ['applicationId'],
    where: { instanceId: actor.instanceId, applicationId: { in: applicationIds } },
    _max: { lastUsedAt: true },
  })
  return Object.fromEntries(
    rows.flatMap(({ applicationId, _max }) =>
      _max.lastUsedAt === null ? [] : [[applicationId, _max.lastUsedAt.toISOString()]],
    ),
  )
}
