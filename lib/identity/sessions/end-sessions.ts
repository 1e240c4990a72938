import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'

/** Ends every session of a person; their next request is sent to the sign-in page. Throws `resource.not_found`. */
export async function endSessions(actor: Actor, userId: string): Promise<{ ended: number }> {
  return transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    const user = await tx.user.findFirst({ where: { id: userId, instanceId }, select: { email: true } })
    if (user === null) throw notFound('user', userId)
    const { count: ended } = await tx.session.deleteMany({ where: { userId } })
    const target = { targetType: 'user', targetId: userId, targetName: user.email }
    audit({ action: 'user.sessions_ended', ...target, detail: { ended } })
    return { ended }
  })
}
