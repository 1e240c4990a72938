import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { lockSecret, type SecretKey } from '@/lib/identity/secrets/find-secret'

/** Deletes a client secret for good. Throws `resource.conflict` unless it is disabled. */
export async function deleteSecret(actor: Actor, key: SecretKey): Promise<DeletionDto> {
  return transact(actor, 'secret:write', async (context) => {
    const { secret } = await lockSecret(context, key)
    requireDisabled({ name: 'The client secret', status: secret.status })
    return removeSecret(context, key)
  })
}

/** The same inside a running transaction, of an enabled one as well. */
export async function removeSecret(context: WriteContext, key: SecretKey): Promise<DeletionDto> {
  const { application, secret } = await lockSecret(context, key)
  const kept = await keepDeleted(context, { kind: 'secret', id: key.id, name: application.name })
  await context.tx.clientSecret.delete({ where: { id: key.id } })
  context.audit({
    action: 'secret.deleted',
    targetType: 'client_secret',
    targetId: key.id,
    targetName: application.name,
    detail: { applicationId: key.applicationId, ...goneFields(secret, ['status', 'expiresAt']) },
  })
  return kept
}
