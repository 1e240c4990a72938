import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { lockConsumer, requireUniqueConsumer } from '@/lib/gateway/consumers/find-consumer'
import { requireMadeByHand } from '@/lib/gateway/consumers/rules'
import type { ConsumerDto, UpdateConsumerInput } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'

/** Changes a consumer; of a managed one only the status. A disabled consumer is refused at once. */
export async function updateConsumer(
  actor: Actor,
  { id, changes }: { id: string; changes: UpdateConsumerInput },
): Promise<ConsumerDto> {
  return transact(actor, 'consumer:write', async (context) => {
    const { tx, instanceId } = context
    const before = await lockConsumer(context, id)
    const { status, ...others } = changes
    if (Object.values(others).some((value) => value !== undefined)) requireMadeByHand(before)
    const { name = before.name, claim = before.claim, value = before.value } = others
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
