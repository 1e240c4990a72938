import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'
import { scopeGrantIncludes, toScopeGrantDto } from '@/lib/identity/scope-grants/to-scope-grant-dto'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListScopeGrantsOptions extends Omit<PageOptions, 'search'> {
  clientId?: string | undefined
  scopeId?: string | undefined
  /** The application whose scopes are granted. */
  resourceServerId?: string | undefined
}

/** Scope grants, newest first, by client, by scope or by resource server. */
export async function listScopeGrants(
  actor: Actor,
  options: ListScopeGrantsOptions = {},
): Promise<Page<ScopeGrantDto>> {
  authorize(actor, 'grant:read')
  const { after, ...window } = keyset(options)
  const { clientId, scopeId, resourceServerId } = options
  const rows = await db().scopeGrant.findMany({
    where: {
      instanceId: actor.instanceId,
      clientId,
      scopeId,
      scope: { applicationId: resourceServerId },
      AND: [after],
    },
    include: scopeGrantIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toScopeGrantDto })
}
