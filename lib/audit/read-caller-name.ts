import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What the application that made a call is called now; null when the call names none or it was deleted. */
export async function readCallerName(actor: Actor, applicationId: string | null): Promise<string | null> {
  authorize(actor, 'request:read')
  if (applicationId === null) return null
  const where = { id: applicationId, instanceId: actor.instanceId }
  const row = await db().application.findFirst({ where, select: { name: true } })
  return row?.name ?? null
}
