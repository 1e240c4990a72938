import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { UserDto } from '@/lib/identity/users/schema'
import { toUserDto } from '@/lib/identity/users/to-user-dto'
import type { Page, PageOptions } from '@/lib/schema'

/** People of the instance, newest first. `search` looks into name and e-mail address. */
export async function listUsers(actor: Actor, options: PageOptions = {}): Promise<Page<UserDto>> {
  authorize(actor, 'user:read')
  const { after, ...window } = keyset(options)
  const contains = { contains: options.search ?? '', mode: 'insensitive' } as const
  const rows = await db().user.findMany({
    where: { instanceId: actor.instanceId, AND: [after, { OR: [{ name: contains }, { email: contains }] }] },
    ...window,
  })
  return toPage(rows, { options, toItem: toUserDto })
}
