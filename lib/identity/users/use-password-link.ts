import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { revokeTokensOf } from '@/lib/identity/api-tokens/revoke-tokens-of'
import { addressLock } from '@/lib/identity/users/address-lock'
import { hashPassword } from '@/lib/identity/users/password'
import { hashLink } from '@/lib/identity/users/password-link'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'
import { requirePassword } from '@/lib/identity/users/require-password'
import type { PasswordLinkInput } from '@/lib/identity/users/schema'
import { noLink } from '@/lib/identity/users/void-links'

/**
 * Sets a person's password with their one-time link, unlocks the account, ends its sessions and revokes the API
 * tokens that act for them. The link is consumed by
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
      data: { passwordHash, ...noLink, failedAttempts: 0, lockedUntil: null },
    })
    if (count === 0) throw linkUsed()
    const { count: ended } = await tx.session.deleteMany({ where: { userId: user.id } })
    const tokens = await revokeTokensOf(tx, user.id)
    const who = { instanceId: user.instanceId, user: { id: user.id, name: user.email }, context }
    const detail = { link: true, endedSessions: ended, revokedTokens: tokens.length }
    await recordSession(tx, { ...who, action: 'user.password_set', detail })
    for (const line of tokens) await recordSession(tx, { ...who, ...line })
  })
  addressLock().clearAccount(user.id)
  return { email: user.email }
}

function linkUsed(): AppError {
  return new AppError('link.used', {
    message: 'This link has been used, has expired or was replaced. Ask an administrator for a new one.',
  })
}
