import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import type { ConsumerDto } from '@/lib/gateway/consumers/schema'
import { consumerIncludes, toConsumerDto } from '@/lib/gateway/consumers/to-consumer-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListConsumersOptions extends PageOptions {
  status?: Status | undefined
  origin?: 'managed' | 'manual' | undefined
  grants?: 'granted' | 'none' | undefined
}

const sorts: Sorts = { ...byCreation, name: { path: ['nameKey'], type: 'text' } }

/** Consumers, newest first unless sorted otherwise. `search` looks into name, value and id. */
export async function listConsumers(
  actor: Actor,
  options: ListConsumersOptions = {},
): Promise<Page<ConsumerDto>> {
  authorize(actor, 'consumer:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.ConsumerFindManyArgs) =>
      db().consumer.findMany({ ...query, include: consumerIncludes }),
    count: (query) => db().consumer.count(query),
    byValue: {
      findIds: (where) => db().consumer.findMany({ where, select: { id: true } }),
      values: { used: (ids) => findLastCalls(actor, { of: 'consumer', ids }) },
    },
    toItem: toConsumerDto,
  })
}

function filter(actor: Actor, options: ListConsumersOptions): Prisma.ConsumerWhereInput {
  const { search = '', status, origin, grants } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    status,
    ...(origin === undefined ? {} : { managed: origin === 'managed' }),
    ...(grants === undefined ? {} : { grants: grants === 'granted' ? { some: {} } : { none: {} } }),
    OR: [{ name: contains }, { value: contains }, { id: search }],
  }
}
