import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'
import type { CredentialDto } from '@/lib/vault/credentials/schema'
import { credentialIncludes, toCredentialDto } from '@/lib/vault/credentials/to-credential-dto'

export interface ListCredentialsOptions extends PageOptions {
  type?: CredentialDto['type'] | undefined
  label?: CredentialDto['label'] | undefined
  status?: Status | undefined
  use?: 'used' | 'unused' | undefined
}

const sorts: Sorts = {
  ...byCreation,
  name: { path: ['nameKey'], type: 'text' },
  identifier: { path: ['identifier'], type: 'text' },
  updated: { path: ['updatedAt'], type: 'time' },
}

/**
 * Credentials without their secrets, newest first unless sorted otherwise. `search` looks into name, identifier and id.
 */
export async function listCredentials(
  actor: Actor,
  options: ListCredentialsOptions = {},
): Promise<Page<CredentialDto>> {
  authorize(actor, 'credential:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.CredentialFindManyArgs) =>
      db().credential.findMany({ ...query, include: credentialIncludes, omit: { sealed: true } }),
    count: (query) => db().credential.count(query),
    toItem: toCredentialDto,
  })
}

function filter(actor: Actor, options: ListCredentialsOptions): Prisma.CredentialWhereInput {
  const { search = '', type, label, status, use } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    type,
    label,
    status,
    ...(use === undefined ? {} : { resources: use === 'used' ? { some: {} } : { none: {} } }),
    OR: [{ name: contains }, { identifier: contains }, { id: search }],
  }
}
