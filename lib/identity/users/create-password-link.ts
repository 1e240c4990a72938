import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { requireHoldsRole } from '@/lib/identity/permissions'
import { requireSomebodyElse } from '@/lib/identity/users/require-somebody-else'
import { newPasswordLink } from '@/lib/identity/users/password-link'
import type { PasswordLinkDto } from '@/lib/identity/users/schema'

/**
 * Makes a one-time link with which a person sets a new password; an older link of theirs stops working. Their password,
 * sessions and API tokens go on until it is used. Throws `resource.not_found`, and
 * `permission.denied` for oneself.
 */
export async function createPasswordLink(actor: Actor, userId: string): Promise<PasswordLinkDto> {
  return transact(actor, 'user:write', async ({ tx, instanceId, audit }) => {
    const user = await tx.user.findFirst({
      where: { id: userId, instanceId },
      select: { email: true, role: true },
    })
    if (user === null) throw notFound('user', userId)
    requireHoldsRole(actor, user.role)
    requireSomebodyElse(actor, userId)
    const { columns, link } = newPasswordLink(actor)
    await tx.user.update({ where: { id: userId }, data: columns })
    audit({
      action: 'user.link_created',
      targetType: 'user',
      targetId: userId,
      targetName: user.email,
      detail: { expiresAt: link.expiresAt },
    })
    return link
  })
}
