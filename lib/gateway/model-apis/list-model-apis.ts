import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import { modelApiIncludes, toModelApiDto } from '@/lib/gateway/model-apis/to-model-api-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListModelApisOptions extends PageOptions {
  serviceId?: string | undefined
  status?: Status | undefined
}

/** Model APIs, newest first. `search` looks into name, base path and id. */
export async function listModelApis(
  actor: Actor,
  options: ListModelApisOptions = {},
): Promise<Page<ModelApiDto>> {
  authorize(actor, 'model_api:read')
  const { after, ...window } = keyset(options)
  const { search = '', serviceId, status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().modelApi.findMany({
    where: {
      instanceId: actor.instanceId,
      serviceId,
      status,
      AND: [after, { OR: [{ name: contains }, { basePath: contains }, { id: search }] }],
    },
    include: modelApiIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toModelApiDto })
}
