import { db } from '@/lib/db/client'
import { AppError, invalid } from '@/lib/errors'
import type { Account } from '@/lib/identity/account/account'
import type { OwnPasswordInput } from '@/lib/identity/account/schema'
import { writeOwn } from '@/lib/identity/account/write-own'
import { addressKey, addressLock, lockoutMinutes } from '@/lib/identity/users/address-lock'
import { hashPassword, verifyPassword } from '@/lib/identity/users/password'
import { requirePassword } from '@/lib/identity/users/require-password'
import { noLink } from '@/lib/identity/users/void-links'

/**
 * Changes the password of the person who asks, who proves themselves with the one they have; their other sessions end.
 * Whoever took over a session cannot guess it: wrong ones are counted like at sign-in. Throws `input.invalid` and
 * `rate.limited`.
 */
export async function changeOwnPassword(
  { actor, sessionId }: Account,
  { currentPassword, password }: OwnPasswordInput,
): Promise<{ ended: number }> {
  const { id, instanceId } = actor
  const user = await db().user.findUniqueOrThrow({
    where: { id },
    select: { email: true, name: true, passwordHash: true },
  })
  const key = addressKey(id, actor.sourceIp)
  if (!addressLock().take(key)) throw locked()
  if (!(await verifyPassword(user.passwordHash ?? undefined, currentPassword))) {
    throw invalid('currentPassword', 'This is not your current password.')
  }
  addressLock().clear(key)
  await requirePassword({ instanceId, password, email: user.email, name: user.name })
  if (password === currentPassword)
    throw invalid('password', 'Choose a password that differs from the current one.')
  const passwordHash = await hashPassword(password)
  return writeOwn(actor, async (tx) => {
    // The password that was checked must still be the one that is replaced.
    const { count } = await tx.user.updateMany({
      where: { id, passwordHash: user.passwordHash },
      data: { passwordHash, ...noLink },
    })
    if (count === 0) throw invalid('currentPassword', 'This is not your current password.')
    const { count: ended } = await tx.session.deleteMany({ where: { userId: id, id: { not: sessionId } } })
    return { result: { ended }, action: 'user.password_set', detail: { endedSessions: ended } }
  })
}

function locked(): AppError {
  return new AppError('rate.limited', {
    message: `Too many attempts from your address. Try again in ${lockoutMinutes} minutes.`,
    retryAfterSeconds: lockoutMinutes * 60,
  })
}
