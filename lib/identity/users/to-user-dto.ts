import { addressLock } from '@/lib/identity/users/address-lock'
import type { UserDto } from '@/lib/identity/users/schema'
import type { User } from '@/lib/db/generated/client'

/** With the password's hash, of which only its presence is told. */
export const userColumns = { omit: { passwordHash: false } } as const

/** What others may know of a person; the password's hash is not among it. `locked` holds those locked at an address. */
export function toUserDto(row: Omit<User, 'linkHash'>, locked = addressLock().locked()): UserDto {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    status: row.status,
    lockedUntil: isLater(row.lockedUntil) ? row.lockedUntil.toISOString() : null,
    lockedAtAddressUntil: locked.get(row.id)?.toISOString() ?? null,
    invited: row.passwordHash === null,
    linkExpiresAt: isLater(row.linkExpiresAt) ? row.linkExpiresAt.toISOString() : null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

function isLater(moment: Date | null): moment is Date {
  return moment !== null && moment.getTime() > Date.now()
}
