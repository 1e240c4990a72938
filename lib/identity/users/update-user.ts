import type { Actor } from '@/lib/actor'
import { changedFields, withSecretChange } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { hashPassword } from '@/lib/identity/users/password'
import type { UserDto, UserUpdate } from '@/lib/identity/users/schema'
import { toUserDto } from '@/lib/identity/users/to-user-dto'

/**
 * Changes name, role, status or password of a person. Role, status and password end the sessions they have. Throws
 * `resource.not_found`, and `resource.conflict` when no enabled administrator would be left.
 */
export async function updateUser(
  actor: Actor,
  { id, password, ...change }: UserUpdate & { id: string },
): Promise<UserDto> {
  authorize(actor, 'user:write')
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    // Two demotions at once must not leave the instance without an administrator: the second waits for the first.
    await tx.$queryRaw`SELECT id FROM users WHERE "instanceId" = ${instanceId} ORDER BY id FOR UPDATE`
    const before = await tx.user.findFirst({ where: { id, instanceId } })
    if (before === null) throw notFound('user', id)
    const endsSessions = change.role ?? change.status ?? passwordHash
    const after = await tx.user.update({
      where: { id },
      data: {
        ...change,
        ...(passwordHash === undefined ? {} : { passwordHash, failedAttempts: 0, lockedUntil: null }),
        ...(endsSessions === undefined ? {} : { sessionVersion: { increment: 1 } }),
      },
    })
    const administrators = await tx.user.count({
      where: { instanceId, role: 'administrator', status: 'enabled' },
    })
    if (administrators === 0) {
      const message = `${before.name} is the last administrator. Make another person administrator first.`
      throw new AppError('resource.conflict', { message })
    }
    const changed = changedFields(before, change)
    const detail =
      passwordHash === undefined
        ? changed
        : withSecretChange(changed, { name: 'password', before: '', after: '' })
    audit({ action: 'user.updated', targetType: 'user', targetId: id, targetName: after.email, detail })
    return toUserDto(after)
  })
}
