import { db, type Tx } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { Role } from '@/lib/identity/permissions'
import {
  addressKey,
  addressLock,
  lockoutAttempts,
  lockoutMinutes,
  totalLockoutAttempts,
} from '@/lib/identity/users/address-lock'
import { verifyPassword } from '@/lib/identity/users/password'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'
import { emailAddress, type SignInInput } from '@/lib/identity/users/schema'
import { newId } from '@/lib/ids'

export interface SignedInUser {
  id: string
  name: string
  email: string
  role: Role
  sessionId: string
}

/**
 * Checks e-mail and password and starts a session. Every failure is `sign_in.failed` with one text and takes the same time: unknown address,
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
  const key = addressKey(account?.id ?? '', context.sourceIp)
  const unlocked = account !== null && addressLock().take(key) && (await takeAttempt(account.id))
  const matches = await verifyPassword(account?.passwordHash ?? undefined, password)
  const enabled = account?.status === 'enabled'
  const reason = refusalReason({ known: account !== null, enabled, unlocked, matches })
  const user = { id: account?.id ?? '', name: address }
  const session = await db().$transaction(async (tx) => {
    const started =
      account === null || reason !== undefined ? null : await startSession(tx, { account, context })
    await recordSession(tx, {
      instanceId: instance.id,
      action: started === null ? 'session.refused' : 'session.started',
      user,
      context,
      ...(started === null ? { detail: { reason: reason ?? 'wrong_password' } } : {}),
    })
    return started
  })
  if (account === null || session === null) throw refused()
  addressLock().clear(key)
  const { id, name, email: stored, role } = account
  return { id, name, email: stored, role, sessionId: session.id }
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

async function findAccount(instanceId: string, email: string) {
  return db().user.findUnique({
    where: { instanceId_email: { instanceId, email } },
    select: {
      id: true,
      instanceId: true,
      name: true,
      email: true,
      role: true,
      status: true,
      passwordHash: true,
      instance: { select: { sessionMinutes: true } },
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

/**
 * Clears the count and makes the session, unless the password that was checked has been replaced in the meantime: a
 * new password has ended all sessions, and none that began with the old one may follow. Then there is no session.
 */
async function startSession(
  tx: Tx,
  { account, context }: { account: Account; context: SessionContext },
): Promise<{ id: string } | null> {
  const now = new Date()
  const { count } = await tx.user.updateMany({
    where: { id: account.id, passwordHash: account.passwordHash, status: 'enabled' },
    data: { failedAttempts: 0, lockedUntil: null, lastSignInAt: now },
  })
  if (count === 0) return null
  await tx.session.deleteMany({ where: { userId: account.id, endsAt: { lt: now } } })
  return tx.session.create({
    data: {
      id: newId('ses'),
      userId: account.id,
      instanceId: account.instanceId,
      sourceIp: context.sourceIp,
      userAgent: (context.userAgent ?? '').slice(0, 256),
      createdAt: now,
      lastSeenAt: now,
      endsAt: new Date(now.getTime() + account.instance.sessionMinutes * 60_000),
    },
    select: { id: true },
  })
}
