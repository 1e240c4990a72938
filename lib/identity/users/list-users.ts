import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { ListUsersQuery, UserDto } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'
import type { Page } from '@/lib/schema'

/** People of the instance, newest first. `search` looks into name and e-mail address. */
export async function listUsers(actor: Actor, options: ListUsersQuery = {}): Promise<Page<UserDto>> {
  authorize(actor, 'user:read')
  const { after, ...window } = keyset(options)
  const { search = '', role, status, locked } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().user.findMany({
    where: {
      instanceId: actor.instanceId,
      ...(role === undefined ? {} : { role }),
      ...(status === undefined ? {} : { status }),
      AND: [
        after,
        { OR: [{ name: contains }, { email: contains }] },
        locked === undefined ? {} : isLocked(locked),
      ],
    },
    ...userColumns,
    ...window,
  })
  return toPage(rows, { options, toItem: toUserDto })
}

function isLocked(locked: 'true' | 'false') {
  const now = new Date()
  return locked === 'true'
    ? { lockedUntil: { gt: now } }
    : { OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] }
}
