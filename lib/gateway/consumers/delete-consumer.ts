import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { lockConsumer } from '@/lib/gateway/consumers/find-consumer'
import { requireMadeByHand } from '@/lib/gateway/consumers/rules'
import { heldByEdges, holdingEdge } from '@/lib/identity/scope-grants/held-by'

/**
 * Deletes a consumer made by hand, with its grants. Throws `resource.conflict` for a managed one, `resource.in_use`
 * while an edge holds one of its grants.
 */
export async function deleteConsumer(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'consumer:write', (context) => removeConsumer(context, id))
}

/** The same inside a running transaction. */
export async function removeConsumer(context: WriteContext, id: string): Promise<DeletionDto> {
  const { tx } = context
  const row = await lockConsumer(context, id)
  requireMadeByHand(row)
  const edges = await tx.edgeGrant.findMany({ where: { grant: { consumerId: id } }, ...holdingEdge })
  if (edges.length > 0) throw heldByEdges(row.name, edges)
  const kept = await keepDeleted(context, { kind: 'consumer', id, name: row.name })
  const { count } = await tx.grant.deleteMany({ where: { consumerId: id } })
  await tx.consumer.delete({ where: { id } })
  context.audit({
    action: 'consumer.deleted',
    targetType: 'consumer',
    targetId: id,
    targetName: row.name,
    detail: { grants: count, ...goneFields(row, ['name', 'description', 'claim', 'value', 'match']) },
  })
  return kept
}
