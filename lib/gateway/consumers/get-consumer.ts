import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'
import { authorize } from '@/lib/identity/permissions'

/** One consumer. Throws `resource.not_found`. */
export async function getConsumer(actor: Actor, id: string): Promise<ConsumerDto> {
  authorize(actor, 'consumer:read')
  const where = { id, instanceId: actor.instanceId }
  const row = await db().consumer.findFirst({ where, include: consumerIncludes })
  if (row === null) throw notFound('consumer', id)
  return toConsumerDto(row)
}
