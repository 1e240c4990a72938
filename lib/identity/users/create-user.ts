import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { conflict } from '@/lib/errors'
import { authorize, requireHoldsRole } from '@/lib/identity/permissions'
import { hashPassword } from '@/lib/identity/users/password'
import { newPasswordLink } from '@/lib/identity/users/password-link'
import { requirePassword } from '@/lib/identity/users/require-password'
import type { CreatedUserDto, UserInput } from '@/lib/identity/users/schema'
import { toUserDto, userColumns } from '@/lib/identity/users/to-user-dto'
import { newId } from '@/lib/ids'

/**
 * Creates a person who may sign in to the console: with the password given, or with a one-time link that lets them
 * choose their own. Throws `resource.conflict` when the e-mail address is taken.
 */
export async function createUser(
  actor: Actor,
  { email, name, password, role }: UserInput,
): Promise<CreatedUserDto> {
  authorize(actor, 'user:write')
  requireHoldsRole(actor, role)
  if (password !== undefined) await requirePassword({ instanceId: actor.instanceId, password, email, name })
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const invitation = password === undefined ? newPasswordLink(actor) : undefined
  return transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    const taken = await tx.user.findUnique({
      where: { instanceId_email: { instanceId, email } },
      select: { id: true },
    })
    if (taken !== null) throw conflict('email', 'A user with this e-mail address exists already.')
    const id = newId('usr')
    const user = await tx.user.create({
      data: { id, instanceId, email, name, passwordHash, role, ...invitation?.columns },
      ...userColumns,
    })
    const detail = newFields(user, ['name', 'email', 'role', 'status', 'linkExpiresAt'])
    audit({ action: 'user.created', targetType: 'user', targetId: id, targetName: email, detail })
    return { ...toUserDto(user), link: invitation?.link ?? null }
  })
}
