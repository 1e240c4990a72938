import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'
import type { CredentialDto } from '@/lib/vault/credentials/schema'
import { credentialIncludes, toCredentialDto } from '@/lib/vault/credentials/to-credential-dto'

export interface ListCredentialsOptions extends PageOptions {
  type?: CredentialDto['type'] | undefined
  label?: CredentialDto['label'] | undefined
  status?: Status | undefined
}

/** Credentials without their secrets, newest first. `search` looks into name, identifier and id. */
export async function listCredentials(
  actor: Actor,
  options: ListCredentialsOptions = {},
): Promise<Page<CredentialDto>> {
  authorize(actor, 'credential:read')
  const { after, ...window } = keyset(options)
  const { search = '', type, label, status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().credential.findMany({
    where: {
      instanceId: actor.instanceId,
      type,
      label,
      status,
      AND: [after, { OR: [{ name: contains }, { identifier: contains }, { id: search }] }],
    },
    include: credentialIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toCredentialDto })
}
