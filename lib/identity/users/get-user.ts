import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import type { UserDto } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'

/** One person. Throws `resource.not_found`. */
export async function getUser(actor: Actor, id: string): Promise<UserDto> {
  authorize(actor, 'user:read')
  const row = await db().user.findFirst({ where: { id, instanceId: actor.instanceId }, ...userColumns })
  if (row === null) throw notFound('user', id)
  return toUserDto(row)
}
