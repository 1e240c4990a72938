import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

const most = 100

/** Names of the consumers whose calls may reach a service, over any Model API. */
export async function listCallers(actor: Actor, serviceId: string): Promise<string[]> {
  authorize(actor, 'consumer:read')
  const rows = await db().consumer.findMany({
    where: { instanceId: actor.instanceId, grants: { some: { modelApi: { serviceId } } } },
    orderBy: { name: 'asc' },
    select: { name: true },
    take: most,
  })
  return rows.map(({ name }) => name)
}
