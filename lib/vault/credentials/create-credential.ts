import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { conflict } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { readNewContent, secretOf } from '@/lib/vault/credentials/rules'
import type { CreateCredentialInput, CredentialDto } from '@/lib/vault/credentials/schema'
import { credentialIncludes, toCredentialDto } from '@/lib/vault/credentials/to-credential-dto'
import { seal, secretHint } from '@/lib/vault/seal'

/** Stores a third-party secret, sealed. Throws `resource.conflict` when the identifier is taken. */
export async function createCredential(actor: Actor, input: CreateCredentialInput): Promise<CredentialDto> {
  return transact(actor, 'credential:write', (context) => insertCredential(context, input))
}

/** The same inside a running transaction, also for samples. */
export async function insertCredential(
  context: WriteContext,
  input: CreateCredentialInput & { sample?: boolean },
): Promise<CredentialDto> {
  const { tx, instanceId } = context
  const { name, identifier, type, label, description, sample } = input
  if ((await tx.credential.count({ where: { instanceId, identifier } })) > 0) {
    throw conflict('identifier', `There is a credential with the identifier ${identifier} already.`)
  }
  const content = readNewContent(type, input)
  if (content === undefined) throw new Error('a new credential has content by its schema')
  const id = newId('cred')
  const row = await tx.credential.create({
    data: {
      id,
      instanceId,
      name,
      identifier,
      type,
      label,
      description,
      sample,
      sealed: seal(JSON.stringify(content), { instanceId, id }),
      hint: secretHint(secretOf(content)),
    },
    omit: { sealed: true },
    include: credentialIncludes,
  })
  context.audit({
    action: 'credential.created',
    targetType: 'credential',
    targetId: id,
    targetName: name,
    detail: newFields(row, ['name', 'description', 'identifier', 'type', 'label']),
  })
  return toCredentialDto(row)
}
