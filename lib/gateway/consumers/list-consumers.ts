import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

/** Consumers, newest first. `search` looks into name, value and id. */
export async function listConsumers(
  actor: Actor,
  options: PageOptions & { status?: Status | undefined } = {},
): Promise<Page<ConsumerDto>> {
  authorize(actor, 'consumer:read')
  const { after, ...window } = keyset(options)
  const { search = '', status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().consumer.findMany({
    where: {
      instanceId: actor.instanceId,
      status,
      AND: [after, { OR: [{ name: contains }, { value: contains }, { id: search }] }],
    },
    include: consumerIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toConsumerDto })
}
