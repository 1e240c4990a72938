import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import type { Consumer } from '@/lib/db/generated/client'
import { transact, type WriteContext } from '@/lib/db/transact'
import { lockConsumer, requireUniqueConsumer } from '@/lib/gateway/consumers/find-consumer'
import { requireMadeByHand } from '@/lib/gateway/consumers/rules'
import type { ConsumerDto, UpdateConsumerInput } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'
import { heldByEdges, holdingEdge } from '@/lib/identity/scope-grants/held-by'
import type { SeenValues } from '@/lib/schema'

/** Changes a consumer; of a managed one only the status. A disabled consumer is refused at once. */
export async function updateConsumer(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateConsumerInput; seen?: SeenValues | undefined },
): Promise<ConsumerDto> {
  return transact(actor, 'consumer:write', async (context) => {
    const { tx, instanceId } = context
    const before = await lockConsumer(context, id)
    const { status, ...others } = changes
    if (Object.values(others).some((value) => value !== undefined)) requireMadeByHand(before)
    const relied = isSomeoneElse(before, changes) ? matching : []
    await refuseOverwrite(context, { ids: [id], before, changes: others, seen, relied })
    const { name = before.name, claim = before.claim, value = before.value } = others
    if (isSomeoneElse(before, changes)) await requireFreeOfEdges(context, before)
    await requireUniqueConsumer(tx, { instanceId, name, claim, value, exceptId: id })
    const row = await tx.consumer.update({ where: { id }, data: changes, include: consumerIncludes })
    context.audit({
      action: 'consumer.updated',
      targetType: 'consumer',
      targetId: id,
      targetName: row.name,
      detail: changedFields(before, { status, ...others }),
    })
    return toConsumerDto(row)
  })
}

/** Who a consumer stands for; each means little without the others. */
const matching = ['claim', 'value', 'match'] as const

/** Whether the change makes the consumer stand for other callers. */
function isSomeoneElse(before: Consumer, changes: UpdateConsumerInput): boolean {
  return matching.some((field) => (changes[field] ?? before[field]) !== before[field])
}

/** An edge may hold a grant of a consumer made by hand; then the consumer goes on standing for that edge's source. */
async function requireFreeOfEdges({ tx }: WriteContext, { id, name }: Consumer): Promise<void> {
  const edges = await tx.edgeGrant.findMany({ where: { grant: { consumerId: id } }, ...holdingEdge })
  if (edges.length > 0) throw heldByEdges(name, edges)
}
