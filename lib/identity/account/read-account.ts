import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { listOwnSessions } from '@/lib/identity/sessions/list-own-sessions'
import type { SessionDto } from '@/lib/identity/sessions/schema'

/** What people see of their own account: their sessions, and how long a new password must be. */
export async function readAccount(
  actor: Actor,
  sessionId: string,
): Promise<{ sessions: SessionDto[]; passwordMinLength: number }> {
  const [sessions, { passwordMinLength }] = await Promise.all([
    listOwnSessions(actor, sessionId),
    db().instance.findUniqueOrThrow({
      where: { id: actor.instanceId },
      select: { passwordMinLength: true },
    }),
  ])
  return { sessions, passwordMinLength }
}
