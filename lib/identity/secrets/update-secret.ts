import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { lockSecret, type SecretKey } from '@/lib/identity/secrets/find-secret'
import { requireNewEnd } from '@/lib/identity/secrets/rules'
import type { SecretDto, UpdateSecretInput } from '@/lib/identity/secrets/schema'
import { toSecretDto } from '@/lib/identity/secrets/to-secret-dto'

/** Enables or disables a client secret or moves the end of its validity. A disabled one is refused at once. */
export async function updateSecret(
  actor: Actor,
  { changes, ...key }: SecretKey & { changes: UpdateSecretInput },
): Promise<SecretDto> {
  return transact(actor, 'secret:write', async (context) => {
    const { application, secret } = await lockSecret(context, key)
    const { status, expiresAt } = changes
    const end = typeof expiresAt === 'string' ? new Date(expiresAt) : expiresAt
    if (end !== undefined) requireNewEnd(end, { before: secret.expiresAt, now: new Date() })
    const data = { status, expiresAt: end }
    const row = await context.tx.clientSecret.update({ where: { id: key.id }, data })
    context.audit({
      action: 'secret.updated',
      targetType: 'client_secret',
      targetId: key.id,
      targetName: application.name,
      detail: changedFields(secret, data),
    })
    return toSecretDto(row)
  })
}
