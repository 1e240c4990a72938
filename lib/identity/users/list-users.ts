import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import { authorize } from '@/lib/identity/permissions'
import { addressLock } from '@/lib/identity/users/address-lock'
import type { ListUsersQuery, UserDto } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'
import type { Page } from '@/lib/schema'

const sorts: Sorts = {
  ...byCreation,
  name: { path: ['name'], type: 'text' },
  email: { path: ['email'], type: 'text' },
  used: { path: ['lastSignInAt'], type: 'time', nullable: true },
}

/** People of the instance, newest first unless sorted otherwise. `search` looks into name, e-mail address and id. */
export async function listUsers(actor: Actor, options: ListUsersQuery = {}): Promise<Page<UserDto>> {
  authorize(actor, 'user:read')
  const locked = addressLock().locked()
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.UserFindManyArgs) => db().user.findMany({ ...query, ...userColumns }),
    count: (query) => db().user.count(query),
    toItem: (row) => toUserDto(row, locked),
  })
}

function filter(actor: Actor, { search = '', role, status, locked }: ListUsersQuery): Prisma.UserWhereInput {
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    ...(role === undefined ? {} : { role }),
    ...(status === undefined ? {} : { status }),
    AND: [
      { OR: [{ name: contains }, { email: contains }, { id: search }] },
      locked === undefined ? {} : isLocked(locked),
    ],
  }
}

function isLocked(locked: 'true' | 'false'): Prisma.UserWhereInput {
  const now = new Date()
  const atAddress = [...addressLock().locked().keys()]
  return locked === 'true'
    ? { OR: [{ lockedUntil: { gt: now } }, { id: { in: atAddress } }] }
    : { OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }], id: { notIn: atAddress } }
}
