import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import { authorize } from '@/lib/identity/permissions'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'
import { scopeGrantIncludes, toScopeGrantDto } from '@/lib/identity/scope-grants/to-scope-grant-dto'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListScopeGrantsOptions extends PageOptions {
  clientId?: string | undefined
  scopeId?: string | undefined
  /** The application whose scopes are granted. */
  resourceServerId?: string | undefined
  origin?: 'manual' | 'drawn' | undefined
}

const sorts: Sorts = {
  ...byCreation,
  client: { path: ['client', 'nameKey'], type: 'text' },
  resourceServer: { path: ['scope', 'application', 'nameKey'], type: 'text' },
  scope: { path: ['scope', 'value'], type: 'text' },
}

/**
 * Scope grants, newest first unless sorted otherwise, by client, by scope or by resource server. `search` looks into the
 * names of client and resource server, the scope's value and ids.
 */
export async function listScopeGrants(
  actor: Actor,
  options: ListScopeGrantsOptions = {},
): Promise<Page<ScopeGrantDto>> {
  authorize(actor, 'grant:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.ScopeGrantFindManyArgs) =>
      db().scopeGrant.findMany({ ...query, include: scopeGrantIncludes }),
    count: (query) => db().scopeGrant.count(query),
    toItem: toScopeGrantDto,
  })
}

function filter(actor: Actor, options: ListScopeGrantsOptions): Prisma.ScopeGrantWhereInput {
  const { search = '', clientId, scopeId, resourceServerId, origin } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    clientId,
    scopeId,
    scope: { applicationId: resourceServerId },
    ...(origin === 'manual' ? { manual: true } : {}),
    ...(origin === 'drawn' ? { edges: { some: {} } } : {}),
    OR: [
      { client: { name: contains } },
      { scope: { OR: [{ value: contains }, { application: { name: contains } }] } },
      { id: search },
      { clientId: search },
    ],
  }
}
