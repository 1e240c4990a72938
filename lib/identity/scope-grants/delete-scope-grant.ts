import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { notFound } from '@/lib/errors'
import { heldByEdges } from '@/lib/identity/scope-grants/held-by'
import { nameScopeGrant, scopeGrantIncludes } from '@/lib/identity/scope-grants/to-scope-grant-dto'

/**
 * Takes back a scope that was granted by hand. What an edge holds stays until the edge goes: a grant held by both loses
 * its hand-made part only, a grant held by edges alone throws `resource.in_use` naming them.
 */
export async function deleteScopeGrant(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'grant:write', (context) => removeScopeGrant(context, id))
}

/** The same inside a running transaction. */
export async function removeScopeGrant(context: WriteContext, id: string): Promise<DeletionDto> {
  const { tx, instanceId } = context
  await tx.$executeRaw`SELECT 1 FROM scope_grants WHERE id = ${id} FOR UPDATE`
  const row = await tx.scopeGrant.findFirst({ where: { id, instanceId }, include: scopeGrantIncludes })
  if (row === null) throw notFound('scope grant', id)
  if (!row.manual) throw heldByEdges(`The scope grant of ${row.client.name}`, row.edges)
  const kept = await keepDeleted(context, { kind: 'scope_grant', id, name: nameScopeGrant(row) })
  const edges = row.edges.map(({ edgeId }) => edgeId)
  if (edges.length > 0) await tx.scopeGrant.update({ where: { id }, data: { manual: false } })
  else await tx.scopeGrant.delete({ where: { id } })
  context.audit({
    action: 'scope_grant.deleted',
    targetType: 'scope_grant',
    targetId: id,
    targetName: nameScopeGrant(row),
    detail: {
      ...{ clientId: row.clientId, scopeId: row.scopeId, stillHeldBy: edges },
      ...goneFields({ client: row.client.name, scope: row.scope.value }, ['client', 'scope']),
    },
  })
  return kept
}
