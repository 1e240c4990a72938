import { db } from '@/lib/db/client'
import type { Role } from '@/lib/identity/permissions'
import { sessionEnd, stampEveryMs } from '@/lib/identity/sessions/rules'

export interface SessionUser {
  id: string
  name: string
  email: string
  role: Role
  instanceId: string
  sessionId: string
}

/**
 * The user of a session, if the account is enabled and the session neither ended nor run out, by the limits of this
 * moment. Being asked for counts as use: the session's last-seen stamp is written, at most once a minute.
 */
export async function findSessionUser(sessionId: string, now = new Date()): Promise<SessionUser | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, user: { status: 'enabled' } },
    select: {
      createdAt: true,
      lastSeenAt: true,
      endsAt: true,
      user: { select: { id: true, name: true, email: true, role: true, instanceId: true } },
      instance: { select: { sessionMinutes: true, idleMinutes: true } },
    },
  })
  if (session === null || sessionEnd(session, session.instance) <= now) return null
  const due = new Date(now.getTime() - stampEveryMs)
  if (session.lastSeenAt <= due) {
    // The condition keeps parallel requests from writing the same stamp again.
    await db().session.updateMany({
      where: { id: sessionId, lastSeenAt: { lte: due } },
      data: { lastSeenAt: now },
    })
  }
  return { ...session.user, sessionId }
}
