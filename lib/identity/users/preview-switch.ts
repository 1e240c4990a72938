import type { Actor } from '@/lib/actor'
import { latest } from '@/lib/bulk/describe-affected'
import type { BulkImpact, BulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What enabling or disabling several people would do: which of them change, and when one of them was last here. */
export async function previewUserSwitch(actor: Actor, { ids, status }: BulkSwitch): Promise<BulkImpact> {
  authorize(actor, 'user:read')
  const rows = await db().user.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: { id: true, status: true, sessions: { select: { lastSeenAt: true } } },
  })
  const seen = rows
    .filter((row) => row.status !== status)
    .flatMap(({ sessions }) => sessions.map(({ lastSeenAt }) => lastSeenAt.toISOString()))
  return {
    unchanged: rows.filter((row) => row.status === status).map(({ id }) => id),
    affected: [],
    lastUsedAt: latest(seen),
  }
}
