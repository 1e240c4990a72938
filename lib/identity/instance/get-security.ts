import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { SecuritySettings } from '@/lib/identity/instance/schema'
import { authorize } from '@/lib/identity/permissions'

export const securityColumns = { sessionMinutes: true, idleMinutes: true, passwordMinLength: true } as const

/** How people sign in to the instance: how long sessions last and what passwords need. */
export async function getSecurity(actor: Actor): Promise<SecuritySettings> {
  authorize(actor, 'setting:read')
  return db().instance.findUniqueOrThrow({ where: { id: actor.instanceId }, select: securityColumns })
}
