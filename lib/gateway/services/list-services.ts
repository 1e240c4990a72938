import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import type { Provider } from '@/lib/gateway/providers/presets'
import type { ServiceDto } from '@/lib/gateway/services/schema'
import { serviceIncludes, toServiceDto } from '@/lib/gateway/services/to-service-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListServicesOptions extends PageOptions {
  provider?: Provider | undefined
  status?: Status | undefined
}

const sorts: Sorts = {
  ...byCreation,
  name: { path: ['nameKey'], type: 'text' },
  updated: { path: ['updatedAt'], type: 'time' },
}

/** Services without their API keys, newest first unless sorted otherwise. `search` looks into name, base URL and id. */
export async function listServices(
  actor: Actor,
  options: ListServicesOptions = {},
): Promise<Page<ServiceDto>> {
  authorize(actor, 'service:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.ServiceFindManyArgs) =>
      db().service.findMany({ ...query, include: serviceIncludes, omit: { apiKeySealed: false } }),
    count: (query) => db().service.count(query),
    toItem: toServiceDto,
  })
}

function filter(actor: Actor, options: ListServicesOptions): Prisma.ServiceWhereInput {
  const { search = '', provider, status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    provider,
    status,
    OR: [{ name: contains }, { baseUrl: contains }, { id: search }],
  }
}
