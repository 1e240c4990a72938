import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { oldest, toDeletionDto } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { authorize } from '@/lib/identity/permissions'

const limit = 100

/** The deletions that can still be taken back, latest first. */
export async function listDeletions(actor: Actor): Promise<DeletionDto[]> {
  authorize(actor, 'audit:read')
  const rows = await db().deletion.findMany({
    where: { instanceId: actor.instanceId, createdAt: { gte: oldest(new Date()) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toDeletionDto)
}
