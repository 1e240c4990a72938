import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { addressLock } from '@/lib/identity/users/address-lock'
import { hashPassword } from '@/lib/identity/users/password'
import { hashLink } from '@/lib/identity/users/password-link'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'
import { requirePassword } from '@/lib/identity/users/require-password'
import type { PasswordLinkInput } from '@/lib/identity/users/schema'

/**
 * Sets a person's password with their one-time link, unlocks the account and ends its sessions. The link is consumed by
 * one conditional statement: of any number of attempts at once exactly one wins, the others get `link.used`, as do
 * unknown and expired links and those of disabled people.
 */
export async function usePasswordLink(
  { token, password }: PasswordLinkInput,
  context: SessionContext,
): Promise<{ email: string }> {
  const open = { linkHash: hashLink(token), linkExpiresAt: { gt: new Date() }, status: 'enabled' } as const
  const user = await db().user.findFirst({
    where: open,
    select: { id: true, instanceId: true, email: true, name: true },
  })
  // A wrong token is refused before the costly password hash.
  if (user === null) throw linkUsed()
  await requirePassword({ ...user, password })
  const passwordHash = await hashPassword(password)
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { ...open, id: user.id },
      data: { passwordHash, linkHash: null, linkExpiresAt: null, failedAttempts: 0, lockedUntil: null },
    })
    if (count === 0) throw linkUsed()
    const { count: ended } = await tx.session.deleteMany({ where: { userId: user.id } })
    await recordSession(tx, {
      instanceId: user.instanceId,
      action: 'user.password_set',
      user: { id: user.id, name: user.email },
      context,
      detail: { link: true, endedSessions: ended },
    })
  })
  addressLock().clearAccount(user.id)
  return { email: user.email }
}

function linkUsed(): AppError {
  return new AppError('link.used', {
    message: 'This link has been used, has expired or was replaced. Ask an administrator for a new one.',
  })
}
