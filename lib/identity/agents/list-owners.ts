import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

const maxOwners = 100

/** Everybody who answers for an agent, by name, for choosing one. */
export async function listOwners(actor: Actor): Promise<string[]> {
  authorize(actor, 'application:read')
  const rows = await db().agent.findMany({
    where: { instanceId: actor.instanceId, owner: { not: '' } },
    distinct: ['owner'],
    orderBy: { owner: 'asc' },
    take: maxOwners,
    select: { owner: true },
  })
  return rows.map(({ owner }) => owner)
}
