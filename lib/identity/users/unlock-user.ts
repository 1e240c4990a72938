import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { requireHoldsRole } from '@/lib/identity/permissions'
import { addressLock } from '@/lib/identity/users/address-lock'
import type { UserDto } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'

/** Lets a person try to sign in again whom wrong passwords have locked out. Throws `resource.not_found`. */
export async function unlockUser(actor: Actor, id: string): Promise<UserDto> {
  const user = await transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    const before = await tx.user.findFirst({
      where: { id, instanceId },
      select: { email: true, role: true, lockedUntil: true },
    })
    if (before === null) throw notFound('user', id)
    requireHoldsRole(actor, before.role)
    const after = await tx.user.update({
      where: { id },
      data: { failedAttempts: 0, lockedUntil: null },
      ...userColumns,
    })
    audit({
      action: 'user.unlocked',
      targetType: 'user',
      targetId: id,
      targetName: before.email,
      detail: { lockedUntil: before.lockedUntil?.toISOString() ?? null },
    })
    return toUserDto(after)
  })
  addressLock().clearAccount(id)
  return { ...user, lockedAtAddressUntil: null }
}
