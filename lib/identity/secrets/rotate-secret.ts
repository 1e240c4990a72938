import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { insertSecret } from '@/lib/identity/secrets/create-secret'
import { lockSecret, type SecretKey } from '@/lib/identity/secrets/find-secret'
import { requireNewEnd } from '@/lib/identity/secrets/rules'
import type { CreatedSecretDto, RotateSecretInput } from '@/lib/identity/secrets/schema'

/**
 * Adds the secret that takes over from another one, and sets when that one ends; in between both are accepted. An old secret
 * that ends sooner keeps its end. The answer carries the new text, once. Throws `limit.reached` when there are two already.
 */
export async function rotateSecret(
  actor: Actor,
  { expiresAt, oldEndsAt, ...key }: SecretKey & RotateSecretInput,
): Promise<CreatedSecretDto> {
  return transact(actor, 'secret:write', async (context) => {
    const { application, secret } = await lockSecret(context, key)
    const created = await insertSecret(context, { application, expiresAt })
    if (oldEndsAt === null) return created
    const end = new Date(oldEndsAt)
    const before = secret.expiresAt
    requireNewEnd(end, { before: null, now: new Date() })
    if (before !== null && before.getTime() <= end.getTime()) return created
    await context.tx.clientSecret.update({ where: { id: key.id }, data: { expiresAt: end } })
    context.audit({
      action: 'secret.updated',
      targetType: 'client_secret',
      targetId: key.id,
      targetName: application.name,
      detail: { replacedBy: created.id, ...changedFields(secret, { expiresAt: end }) },
    })
    return created
  })
}
