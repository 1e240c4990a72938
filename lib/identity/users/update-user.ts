import type { Actor } from '@/lib/actor'
import { changedFields, withSecretChange } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { db } from '@/lib/db/client'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'
import { revokeTokensOf } from '@/lib/identity/api-tokens/revoke-tokens-of'
import { authorize, requireHoldsRole, type Role } from '@/lib/identity/permissions'
import { addressLock } from '@/lib/identity/users/address-lock'
import { hashPassword } from '@/lib/identity/users/password'
import { requirePassword } from '@/lib/identity/users/require-password'
import { requireSomebodyElse } from '@/lib/identity/users/require-somebody-else'
import type { UserDto, UserUpdate } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'
import { noLink, voidLinksOf } from '@/lib/identity/users/void-links'
import type { SeenValues } from '@/lib/schema'

/**
 * Changes name, role, status or password of a person. Role, status and password end the sessions they have; a password
 * also revokes the API tokens that act for them and unlocks the account. With role, disabling or password the one-time
 * links for them and by them become useless. Throws `resource.not_found`, `permission.denied` for one's own password, and
 * `resource.conflict` when no enabled administrator would be left.
 */
export async function updateUser(
  actor: Actor,
  { id, password, seen, ...change }: UserUpdate & { id: string; seen?: SeenValues | undefined },
): Promise<UserDto> {
  authorize(actor, 'user:write')
  if (password !== undefined) requireSomebodyElse(actor, id)
  const passwordHash =
    password === undefined ? undefined : await hashNewPassword(actor, { id, password, name: change.name })
  const user = await transact(actor, 'user:write', async (context) => {
    const { tx, audit } = context
    const before = await lockUser(context, id)
    requireHoldsRole(actor, before.role)
    requireHoldsRole(actor, change.role ?? before.role)
    await refuseOverwrite(context, { ids: [id], before, changes: change, seen })
    const after = await tx.user.update({
      where: { id },
      data: {
        ...change,
        ...(passwordHash === undefined ? {} : { passwordHash, ...unlocked }),
        ...(loses(before, change) || passwordHash !== undefined ? noLink : {}),
      },
      ...userColumns,
    })
    await requireAdministrator(context, before.name)
    const endsSessions = change.role ?? change.status ?? passwordHash
    if (endsSessions !== undefined) await tx.session.deleteMany({ where: { userId: id } })
    if (loses(before, change)) await voidLinksOf(tx, id)
    const changed = changedFields(before, change)
    const detail =
      passwordHash === undefined
        ? changed
        : withSecretChange(changed, { name: 'password', before: '', after: '' })
    audit({ action: 'user.updated', targetType: 'user', targetId: id, targetName: after.email, detail })
    if (passwordHash !== undefined) for (const line of await revokeTokensOf(tx, id)) audit(line)
    return toUserDto(after)
  })
  if (password === undefined) return user
  addressLock().clearAccount(id)
  return { ...user, lockedAtAddressUntil: null }
}

/** Another role, or none any more: links made for the person before, and by them, were made for what they were. */
function loses(before: { role: Role }, change: Pick<UserUpdate, 'role' | 'status'>): boolean {
  return change.status === 'disabled' || (change.role !== undefined && change.role !== before.role)
}

const unlocked = { failedAttempts: 0, lockedUntil: null }

/** Outside the transaction: hashing takes long, and nobody needs to wait for it. */
async function hashNewPassword(
  { instanceId }: Actor,
  { id, password, name }: { id: string; password: string; name: string | undefined },
): Promise<string> {
  const user = await db().user.findFirst({ where: { id, instanceId }, select: { email: true, name: true } })
  if (user === null) throw notFound('user', id)
  await requirePassword({ instanceId, password, email: user.email, name: name ?? user.name })
  return hashPassword(password)
}

/** Two demotions at once must not leave the instance without an administrator: the second waits for the first. */
async function lockUser({ tx, instanceId }: WriteContext, id: string) {
  await tx.$queryRaw`SELECT id FROM users WHERE "instanceId" = ${instanceId} ORDER BY id FOR NO KEY UPDATE`
  const user = await tx.user.findFirst({ where: { id, instanceId } })
  if (user === null) throw notFound('user', id)
  return user
}

/** Somebody who can sign in must remain; a person who has not chosen a password yet does not count. */
async function requireAdministrator({ tx, instanceId }: WriteContext, name: string): Promise<void> {
  const administrators = await tx.user.count({
    where: { instanceId, role: 'administrator', status: 'enabled', passwordHash: { not: null } },
  })
  if (administrators > 0) return
  throw new AppError('resource.conflict', {
    message: `${name} is the last administrator. Make another person administrator first.`,
  })
}
