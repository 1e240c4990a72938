import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { lockConsumer } from '@/lib/gateway/consumers/find-consumer'
import { requireMadeByHand } from '@/lib/gateway/consumers/rules'
import { heldByEdges, holdingEdge } from '@/lib/identity/scope-grants/held-by'

/**
 * Deletes a consumer made by hand, with its grants. Throws `resource.conflict` for a managed one, `resource.in_use`
 * while an edge holds one of its grants.
 */
export async function deleteConsumer(actor: Actor, id: string): Promise<void> {
  await transact(actor, 'consumer:write', async (context) => {
    const { tx } = context
    const row = await lockConsumer(context, id)
    requireMadeByHand(row)
    const edges = await tx.edgeGrant.findMany({ where: { grant: { consumerId: id } }, ...holdingEdge })
    if (edges.length > 0) throw heldByEdges(row.name, edges)
    const { count } = await tx.grant.deleteMany({ where: { consumerId: id } })
    await tx.consumer.delete({ where: { id } })
    context.audit({
      action: 'consumer.deleted',
      targetType: 'consumer',
      targetId: id,
      targetName: row.name,
      detail: { grants: count, ...goneFields(row, ['name', 'description', 'claim', 'value', 'match']) },
    })
  })
}
