import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { describeBrowser, sessionEnd } from '@/lib/identity/sessions/rules'
import type { SessionDto } from '@/lib/identity/sessions/schema'

/** The actor's own sessions that still count, the latest first. Everybody may read their own. */
export async function listOwnSessions(actor: Actor, currentId: string): Promise<SessionDto[]> {
  const limits = await db().instance.findUniqueOrThrow({
    where: { id: actor.instanceId },
    select: { sessionMinutes: true, idleMinutes: true },
  })
  const rows = await db().session.findMany({
    where: { userId: actor.id, instanceId: actor.instanceId },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const now = new Date()
  return rows.flatMap((row) => {
    const end = sessionEnd(row, limits)
    if (end <= now) return []
    return {
      id: row.id,
      current: row.id === currentId,
      sourceIp: row.sourceIp,
      browser: describeBrowser(row.userAgent),
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      endsAt: end.toISOString(),
    }
  })
}
