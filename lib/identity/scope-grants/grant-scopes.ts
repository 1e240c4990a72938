import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { insertScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import type { GrantScopesForm } from '@/lib/identity/scope-grants/form-schema'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

/** Grants several scopes to one client by hand: all of them or, when one is refused, none. */
export async function grantScopes(
  actor: Actor,
  { clientId, scopeIds }: GrantScopesForm,
): Promise<ScopeGrantDto[]> {
  return transact(actor, 'grant:write', async (context) => {
    const grants: ScopeGrantDto[] = []
    for (const scopeId of scopeIds) grants.push(await insertScopeGrant(context, { clientId, scopeId }))
    return grants
  })
}
