import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'

/** The actor's own instance, for naming it. */
export async function findInstance(actor: Actor): Promise<{ id: string; description: string }> {
  return db().instance.findUniqueOrThrow({
    where: { id: actor.instanceId },
    select: { id: true, description: true },
  })
}
