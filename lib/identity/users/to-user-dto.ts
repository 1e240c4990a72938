import type { UserDto } from '@/lib/identity/users/schema'
import type { Db } from '@/lib/db/client'

type UserRow = Awaited<ReturnType<Db['user']['findFirstOrThrow']>>

/** What others may know of a person; the password's hash is not among it. */
export function toUserDto(row: UserRow): UserDto {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    status: row.status,
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}
