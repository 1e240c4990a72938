import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import type { CredentialDto } from '@/lib/vault/credentials/schema'
import { credentialIncludes, toCredentialDto } from '@/lib/vault/credentials/to-credential-dto'

/** One credential without its secret. Throws `resource.not_found`. */
export async function getCredential(actor: Actor, id: string): Promise<CredentialDto> {
  authorize(actor, 'credential:read')
  const where = { id, instanceId: actor.instanceId }
  const row = await db().credential.findFirst({ where, include: credentialIncludes })
  if (row === null) throw notFound('credential', id)
  return toCredentialDto(row)
}
