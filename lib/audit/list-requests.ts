import type { Actor } from '@/lib/actor'
import type { RequestSummaryDto } from '@/lib/audit/schema'
import { toRequestSummaryDto } from '@/lib/audit/to-request-dto'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { keyset, toPage, type Sorts } from '@/lib/db/page'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListRequestsOptions extends Omit<PageOptions, 'search'> {
  applicationId?: string | undefined
  modelApiId?: string | undefined
  consumerId?: string | undefined
  /** Stable code of the refusal or failure. */
  code?: string | undefined
  ended?: string | undefined
  /** ISO 8601, inclusive. */
  since?: string | undefined
  /** ISO 8601, exclusive. */
  until?: string | undefined
}

type Where = Prisma.GatewayRequestWhereInput
type Order = Prisma.GatewayRequestOrderByWithRelationInput
const sorts: Sorts = { created: { path: ['time'], type: 'time' } }

/** Calls through the gateway, latest first. A call turns up here some seconds after its end, when its record is stored. */
export async function listRequests(
  actor: Actor,
  options: ListRequestsOptions = {},
): Promise<Page<RequestSummaryDto>> {
  authorize(actor, 'request:read')
  const { since, until, applicationId, modelApiId, consumerId, code, ended } = options
  const { after, ...window } = keyset<Where, Order>(options, sorts)
  const rows = await db().gatewayRequest.findMany({
    where: {
      instanceId: actor.instanceId,
      applicationId,
      modelApiId,
      consumerId,
      code,
      ended,
      AND: [{ time: { gte: since && new Date(since), lt: until && new Date(until) } }, after],
    },
    ...window,
  })
  return toPage(rows, { options, sorts, toItem: toRequestSummaryDto })
}
