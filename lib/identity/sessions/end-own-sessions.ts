import { db } from '@/lib/db/client'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'

interface OwnSessions {
  userId: string
  /** This one goes on; without it every session ends. */
  exceptId?: string
}

/** Ends the sessions of the person who asks: all of them, or all others. Leaves an audit line. */
export async function endOwnSessions(
  { userId, exceptId }: OwnSessions,
  context: SessionContext,
): Promise<{ ended: number }> {
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, instanceId: true },
    })
    const { count: ended } = await tx.session.deleteMany({
      where: { userId, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
    })
    await recordSession(tx, {
      instanceId: user.instanceId,
      action: 'session.ended',
      user: { id: user.id, name: user.email },
      context,
      detail: { ended, ...(exceptId === undefined ? {} : { kept: exceptId }) },
    })
    return { ended }
  })
}
