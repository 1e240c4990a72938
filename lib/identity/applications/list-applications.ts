import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import { applicationIncludes, toApplicationDto } from '@/lib/identity/applications/to-application-dto'
import { whereSecrets, type SecretState } from '@/lib/identity/applications/where-secrets'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListApplicationsOptions extends PageOptions {
  /** `application` unless given: agents have a list of their own. */
  identityType?: 'application' | 'agent' | 'all' | undefined
  status?: Status | undefined
  audience?: string | undefined
  role?: 'client' | 'resource_server' | undefined
  secrets?: SecretState | undefined
}

const sorts: Sorts = { ...byCreation, name: { path: ['nameKey'], type: 'text' } }

/**
 * Applications of the instance, newest first unless sorted otherwise. `search` looks into name, id and resource server
 * identifier.
 */
export async function listApplications(
  actor: Actor,
  options: ListApplicationsOptions = {},
): Promise<Page<ApplicationDto>> {
  authorize(actor, 'application:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.ApplicationFindManyArgs) =>
      db().application.findMany({ ...query, include: applicationIncludes }),
    count: (query) => db().application.count(query),
    byValue: {
      findIds: (where) => db().application.findMany({ where, select: { id: true } }),
      values: { used: (ids) => findLastUse(actor, ids) },
    },
    toItem: toApplicationDto,
  })
}

function filter(actor: Actor, options: ListApplicationsOptions): Prisma.ApplicationWhereInput {
  const { search = '', status, audience, identityType = 'application', role, secrets } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    status,
    audience,
    ...(identityType === 'all' ? {} : { identityType }),
    ...(role === 'client' ? { clientStatus: 'enabled' } : {}),
    ...(role === 'resource_server' ? { resourceServerStatus: 'enabled' } : {}),
    ...whereSecrets(secrets),
    ...(search === '' ? {} : { OR: [{ name: contains }, { audience: contains }, { id: search }] }),
  }
}
