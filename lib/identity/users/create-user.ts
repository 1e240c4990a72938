import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { conflict } from '@/lib/errors'
import { hashPassword } from '@/lib/identity/users/password'
import type { UserDto, UserInput } from '@/lib/identity/users/schema'
import { toUserDto } from '@/lib/identity/users/to-user-dto'
import { authorize } from '@/lib/identity/permissions'
import { newId } from '@/lib/ids'

/** Creates a person who may sign in to the console. Throws `resource.conflict` when the e-mail address is taken. */
export async function createUser(actor: Actor, { email, name, password, role }: UserInput): Promise<UserDto> {
  authorize(actor, 'user:write')
  const passwordHash = await hashPassword(password)
  return transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    const taken = await tx.user.findUnique({
      where: { instanceId_email: { instanceId, email } },
      select: { id: true },
    })
    if (taken !== null) throw conflict('email', 'A user with this e-mail address exists already.')
    const id = newId('usr')
    const user = await tx.user.create({ data: { id, instanceId, email, name, passwordHash, role } })
    const detail = newFields(user, ['name', 'email', 'role', 'status'])
    audit({ action: 'user.created', targetType: 'user', targetId: id, targetName: email, detail })
    return toUserDto(user)
  })
}
