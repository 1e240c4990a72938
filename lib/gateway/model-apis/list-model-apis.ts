import type { Actor } from '@/lib/actor'
import { findLastCalls } from '@/lib/audit/find-last-calls'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import { modelApiIncludes, toModelApiDto } from '@/lib/gateway/model-apis/to-model-api-dto'
import type { Provider } from '@/lib/gateway/providers/presets'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListModelApisOptions extends PageOptions {
  serviceId?: string | undefined
  provider?: Provider | undefined
  status?: Status | undefined
  access?: 'granted' | 'nobody' | 'anyone' | undefined
}

const sorts: Sorts = {
  ...byCreation,
  name: { path: ['nameKey'], type: 'text' },
  basePath: { path: ['basePath'], type: 'text' },
}

/** Model APIs, newest first unless sorted otherwise. `search` looks into name, base path and id. */
export async function listModelApis(
  actor: Actor,
  options: ListModelApisOptions = {},
): Promise<Page<ModelApiDto>> {
  authorize(actor, 'model_api:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.ModelApiFindManyArgs) =>
      db().modelApi.findMany({ ...query, include: modelApiIncludes }),
    count: (query) => db().modelApi.count(query),
    byValue: {
      findIds: (where) => db().modelApi.findMany({ where, select: { id: true } }),
      values: { used: (ids) => findLastCalls(actor, { of: 'modelApi', ids }) },
    },
    toItem: toModelApiDto,
  })
}

function filter(actor: Actor, options: ListModelApisOptions): Prisma.ModelApiWhereInput {
  const { search = '', serviceId, provider, status, access } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    serviceId,
    status,
    service: { provider },
    ...(access === undefined ? {} : accessFilters[access]),
    OR: [{ name: contains }, { basePath: contains }, { id: search }],
  }
}

const accessFilters = {
  granted: { authEnabled: true, grants: { some: {} } },
  nobody: { authEnabled: true, grants: { none: {} } },
  anyone: { authEnabled: false },
} as const satisfies Record<string, Prisma.ModelApiWhereInput>
