import type { Actor } from '@/lib/actor'
import type { CallRange, CallResult, RequestSummaryDto } from '@/lib/audit/schema'
import { toRequestSummaryDto } from '@/lib/audit/to-request-dto'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListRequestsOptions extends PageOptions {
  result?: CallResult | undefined
  range?: CallRange | undefined
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

const sorts: Sorts = { created: { path: ['time'], type: 'time' } }

const hourMs = 60 * 60 * 1_000
const rangeMs: Record<CallRange, number> = {
  '1h': hourMs,
  '24h': 24 * hourMs,
  '7d': 7 * 24 * hourMs,
  '30d': 30 * 24 * hourMs,
}
const endings: Record<CallResult, string[]> = {
  allowed: ['completed', 'caller_left'],
  refused: ['refused', 'revoked'],
  failed: ['failed'],
}

/**
 * Calls through the gateway, latest first. A call turns up here some seconds after its end, when its record is stored.
 * `search` takes a request id or its beginning.
 */
export async function listRequests(
  actor: Actor,
  options: ListRequestsOptions = {},
): Promise<Page<RequestSummaryDto>> {
  authorize(actor, 'request:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.GatewayRequestFindManyArgs) => db().gatewayRequest.findMany(query),
    count: (query) => db().gatewayRequest.count(query),
    toItem: toRequestSummaryDto,
  })
}

function filter(actor: Actor, options: ListRequestsOptions): Prisma.GatewayRequestWhereInput {
  const { since, until, range, result, applicationId, modelApiId, consumerId, code, ended, search } = options
  return {
    instanceId: actor.instanceId,
    applicationId,
    modelApiId,
    consumerId,
    code,
    ...(search === undefined || search === '' ? {} : { id: { startsWith: search } }),
    AND: [
      ended === undefined ? {} : { ended },
      result === undefined ? {} : { ended: { in: endings[result] } },
      range === undefined ? {} : { time: { gte: new Date(Date.now() - rangeMs[range]) } },
      { time: { gte: since && new Date(since), lt: until && new Date(until) } },
    ],
  }
}
