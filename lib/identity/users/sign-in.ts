import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { Role } from '@/lib/identity/permissions'
import { AddressLock, lockoutAttempts, lockoutMinutes } from '@/lib/identity/users/address-lock'
import { verifyPassword } from '@/lib/identity/users/password'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'
import { emailAddress, type SignInInput } from '@/lib/identity/users/schema'

/** Attempts in a row, from wherever, after which an account refuses every password from everywhere for a while. */
export const totalLockoutAttempts = 50

const addressLock = new AddressLock()

export interface SignedInUser {
  id: string
  name: string
  email: string
  role: Role
  sessionVersion: number
}

/**
 * Checks e-mail and password. Every failure is `sign_in.failed` with one text and takes the same time: unknown address,
 * wrong password, locked or disabled account. The audit log knows the difference.
 */
export async function signIn(
  { email, password }: SignInInput,
  context: SessionContext,
): Promise<SignedInUser> {
  const instance = await db().instance.findFirstOrThrow({
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  // People type their password into the wrong field: what is no e-mail address goes neither to the audit log nor further.
  const address = emailAddress.safeParse(email).data ?? ''
  const account = await findAccount(instance.id, address)
  // A new password raises the version, and with it everybody starts to count anew.
  const key = `${account?.id} ${account?.sessionVersion} ${context.sourceIp}`
  const unlocked = account !== null && addressLock.take(key) && (await takeAttempt(account.id))
  const matches = await verifyPassword(account?.passwordHash, password)
  const enabled = account?.status === 'enabled'
  const reason = refusalReason({ known: account !== null, enabled, unlocked, matches })
  await db().$transaction(async (tx) => {
    if (account !== null && reason === undefined) await clearAttempts(account.id, tx)
    await recordSession(tx, {
      instanceId: instance.id,
      action: reason === undefined ? 'session.started' : 'session.refused',
      user: { id: account?.id ?? '', name: address },
      context,
      ...(reason === undefined ? {} : { detail: { reason } }),
    })
  })
  if (account === null || reason !== undefined) throw refused()
  addressLock.clear(key)
  const { id, name, role, sessionVersion } = account
  return { id, name, email: account.email, role, sessionVersion }
}

async function findAccount(instanceId: string, email: string) {
  return db().user.findUnique({
    where: { instanceId_email: { instanceId, email } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      status: true,
      sessionVersion: true,
      passwordHash: true,
    },
  })
}

function refused(): AppError {
  return new AppError('sign_in.failed', {
    message: `E-mail or password is wrong. After ${lockoutAttempts} wrong passwords an account is locked for ${lockoutMinutes} minutes.`,
  })
}

function refusalReason(check: { known: boolean; enabled: boolean; unlocked: boolean; matches: boolean }) {
  if (!check.known) return 'unknown_user'
  if (!check.unlocked) return 'locked'
  if (!check.matches) return 'wrong_password'
  return check.enabled ? undefined : 'disabled'
}

/**
 * Counts the attempt for the whole account before the password is looked at, in one statement, so that parallel guesses cannot slip through:
 * false means the account is locked. The count starts anew when a lock has run out.
 */
async function takeAttempt(userId: string): Promise<boolean> {
  const taken = await db().$executeRaw`
    UPDATE users SET
      "failedAttempts" = CASE WHEN "lockedUntil" IS NULL THEN "failedAttempts" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedAttempts" + 1 >= ${totalLockoutAttempts}
        THEN (now() AT TIME ZONE 'utc') + make_interval(mins => ${lockoutMinutes}) END
    WHERE id = ${userId} AND ("lockedUntil" IS NULL OR "lockedUntil" <= (now() AT TIME ZONE 'utc'))`
  return taken === 1
}

async function clearAttempts(userId: string, tx: Parameters<typeof recordSession>[0]): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { failedAttempts: 0, lockedUntil: null, lastSignInAt: new Date() },
  })
}
