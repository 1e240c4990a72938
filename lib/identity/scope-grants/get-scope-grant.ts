import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'
import { scopeGrantIncludes, toScopeGrantDto } from '@/lib/identity/scope-grants/to-scope-grant-dto'

/** One scope grant. Throws `resource.not_found`. */
export async function getScopeGrant(actor: Actor, id: string): Promise<ScopeGrantDto> {
  authorize(actor, 'grant:read')
  const where = { id, instanceId: actor.instanceId }
  const row = await db().scopeGrant.findFirst({ where, include: scopeGrantIncludes })
  if (row === null) throw notFound('scope grant', id)
  return toScopeGrantDto(row)
}
