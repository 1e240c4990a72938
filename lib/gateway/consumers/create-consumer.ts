import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { requireUniqueConsumer } from '@/lib/gateway/consumers/find-consumer'
import type { ConsumerDto, CreateConsumerInput } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'
import { newId } from '@/lib/ids'

/** Makes a caller known to the gateway by a claim of its token. Throws `resource.conflict` by field. */
export async function createConsumer(actor: Actor, input: CreateConsumerInput): Promise<ConsumerDto> {
  return transact(actor, 'consumer:write', (context) => insertConsumer(context, input))
}

/** The same inside a running transaction. */
export async function insertConsumer(
  context: WriteContext,
  input: CreateConsumerInput,
): Promise<ConsumerDto> {
  const { tx, instanceId } = context
  await requireUniqueConsumer(tx, { instanceId, ...input })
  const row = await tx.consumer.create({
    data: { ...input, id: newId('csm'), instanceId },
    include: consumerIncludes,
  })
  context.audit({
    action: 'consumer.created',
    targetType: 'consumer',
    targetId: row.id,
    targetName: row.name,
    detail: newFields(row, ['name', 'description', 'status', 'claim', 'value', 'match']),
  })
  return toConsumerDto(row)
}
