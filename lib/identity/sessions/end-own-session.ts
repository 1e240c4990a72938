import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'

interface OwnSession {
  userId: string
  id: string
  /** The one that asks; it ends by signing out. */
  currentId: string
}

/** Ends one other session of the person who asks. Leaves an audit line. Throws `resource.not_found`. */
export async function endOwnSession(
  { userId, id, currentId }: OwnSession,
  context: SessionContext,
): Promise<{ ended: number }> {
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, instanceId: true },
    })
    const where = { userId, AND: [{ id }, { id: { not: currentId } }] }
    const session = await tx.session.findFirst({ where, select: { sourceIp: true, createdAt: true } })
    const { count: ended } = await tx.session.deleteMany({ where })
    if (session === null || ended === 0) throw notFound('session', id)
    await recordSession(tx, {
      instanceId: user.instanceId,
      action: 'session.ended',
      user: { id: user.id, name: user.email },
      context,
      detail: {
        ...{ ended, kept: currentId },
        ...{ sessionId: id, sessionIp: session.sourceIp, since: session.createdAt.toISOString() },
      },
    })
    return { ended }
  })
}
