import type { Actor } from '@/lib/actor'
import type { RequestSummaryDto } from '@/lib/audit/schema'
import { toRequestSummaryDto } from '@/lib/audit/to-request-dto'
import { db } from '@/lib/db/client'
import { decodeCursor, encodeCursor, pageSize } from '@/lib/db/page'
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

/** Calls through the gateway, latest first. A call turns up here some seconds after its end, when its record is stored. */
export async function listRequests(
  actor: Actor,
  options: ListRequestsOptions = {},
): Promise<Page<RequestSummaryDto>> {
  authorize(actor, 'request:read')
  const { cursor, since, until, applicationId, modelApiId, consumerId, code, ended } = options
  const from = cursor === undefined ? undefined : decodeCursor(cursor)
  const size = pageSize(options)
  const rows = await db().gatewayRequest.findMany({
    where: {
      instanceId: actor.instanceId,
      applicationId,
      modelApiId,
      consumerId,
      code,
      ended,
      AND: [
        { time: { gte: since && new Date(since), lt: until && new Date(until) } },
        from === undefined
          ? {}
          : { OR: [{ time: { lt: from.time } }, { time: from.time, id: { lt: from.id } }] },
      ],
    },
    orderBy: [{ time: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  const last = rows.length > size ? rows[size - 1] : undefined
  return {
    items: rows.slice(0, size).map(toRequestSummaryDto),
    nextCursor: last === undefined ? null : encodeCursor(last),
  }
}
