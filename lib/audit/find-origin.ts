import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** Who made something, by the audit log. */
export interface Origin {
  name: string
  /** `console`, `api` or whatever door it came through. */
  via: string
  requestId: string
  /** ISO 8601. */
  time: string
}

/** The line of the audit log that tells who made an object by hand; null when it was drawn on the topology, or made before. */
export async function findOrigin(actor: Actor, targetId: string): Promise<Origin | null> {
  authorize(actor, 'audit:read')
  const line = await db().auditEvent.findFirst({
    where: { instanceId: actor.instanceId, targetId, result: 'success', action: { endsWith: '.created' } },
    orderBy: { seq: 'desc' },
    select: { actorKind: true, actorId: true, actorName: true, via: true, requestId: true, time: true },
  })
  return (
    line && {
      name: tellActorOf(line),
      via: line.via,
      requestId: line.requestId,
      time: line.time.toISOString(),
    }
  )
}
