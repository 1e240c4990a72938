import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { lockSecret, type SecretKey } from '@/lib/identity/secrets/find-secret'

/** Deletes a client secret for good. Throws `resource.conflict` unless it is disabled. */
export async function deleteSecret(actor: Actor, key: SecretKey): Promise<void> {
  await transact(actor, 'secret:write', async (context) => {
    const { application, secret } = await lockSecret(context, key)
    requireDisabled({ name: 'The client secret', status: secret.status })
    await context.tx.clientSecret.delete({ where: { id: key.id } })
    context.audit({
      action: 'secret.deleted',
      targetType: 'client_secret',
      targetId: key.id,
      targetName: application.name,
      detail: { applicationId: key.applicationId, ...goneFields(secret, ['status', 'expiresAt']) },
    })
  })
}
