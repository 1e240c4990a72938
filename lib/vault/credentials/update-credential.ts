import type { Actor } from '@/lib/actor'
import { changedFields, withSecretChange } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import type { SeenValues } from '@/lib/schema'
import { lockCredential } from '@/lib/vault/credentials/find-credential'
import { readNewContent, secretOf } from '@/lib/vault/credentials/rules'
import type { CredentialDto, UpdateCredentialInput } from '@/lib/vault/credentials/schema'
import { credentialIncludes, toCredentialDto } from '@/lib/vault/credentials/to-credential-dto'
import { seal, secretHint } from '@/lib/vault/seal'

/** Changes a credential; a given secret replaces the stored one, and the next retrieval returns it. */
export async function updateCredential(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateCredentialInput; seen?: SeenValues | undefined },
): Promise<CredentialDto> {
  return transact(actor, 'credential:write', async (context) => {
    const { tx, instanceId } = context
    const before = await lockCredential(context, id)
    const { apiKey, clientId, clientSecret, ...shown } = changes
    await refuseOverwrite(context, { ids: [id], before, changes: shown, seen })
    const content = readNewContent(before.type, { apiKey, clientId, clientSecret })
    const secret =
      content === undefined
        ? {}
        : {
            sealed: seal(JSON.stringify(content), { instanceId, id }),
            hint: secretHint(secretOf(content)),
          }
    const row = await tx.credential.update({
      where: { id },
      data: { ...shown, ...secret },
      omit: { sealed: true },
      include: credentialIncludes,
    })
    context.audit({
      action: content === undefined ? 'credential.updated' : 'credential.rotated',
      targetType: 'credential',
      targetId: id,
      targetName: row.name,
      detail:
        content === undefined
          ? changedFields(before, shown)
          : withSecretChange(changedFields(before, shown), {
              name: before.type === 'api_key' ? 'apiKey' : 'clientSecret',
              before: before.hint,
              after: row.hint,
            }),
    })
    return toCredentialDto(row)
  })
}
