import { db } from '@/lib/db/client'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'

/** Ends every session of the user: their cookies carry an older session version from now on and count for nothing. */
export async function signOut(userId: string, context: SessionContext): Promise<void> {
  await db().$transaction(async (tx) => {
    const user = await tx.user.update({
      where: { id: userId },
      data: { sessionVersion: { increment: 1 } },
      select: { id: true, email: true, instanceId: true },
    })
    await recordSession(tx, {
      instanceId: user.instanceId,
      action: 'session.ended',
      user: { id: user.id, name: user.email },
      context,
    })
  })
}
