import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { Provider } from '@/lib/gateway/providers/presets'
import type { ServiceDto } from '@/lib/gateway/services/schema'
import { serviceIncludes, toServiceDto } from '@/lib/gateway/services/to-service-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListServicesOptions extends PageOptions {
  provider?: Provider | undefined
  status?: Status | undefined
}

/** Services without their API keys, newest first. `search` looks into name, base URL and id. */
export async function listServices(
  actor: Actor,
  options: ListServicesOptions = {},
): Promise<Page<ServiceDto>> {
  authorize(actor, 'service:read')
  const { after, ...window } = keyset(options)
  const { search = '', provider, status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().service.findMany({
    where: {
      instanceId: actor.instanceId,
      provider,
      status,
      AND: [after, { OR: [{ name: contains }, { baseUrl: contains }, { id: search }] }],
    },
    omit: { apiKeySealed: false },
    include: serviceIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toServiceDto })
}
