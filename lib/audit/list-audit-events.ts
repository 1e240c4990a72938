import type { Actor } from '@/lib/actor'
import { decodeAuditCursor, encodeAuditCursor } from '@/lib/audit/audit-cursor'
import type { AuditEventDto } from '@/lib/audit/schema'
import { toAuditEventDto } from '@/lib/audit/to-audit-event-dto'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { pageSize } from '@/lib/db/page'
import { invalid } from '@/lib/errors'
import { withheldNouns } from '@/lib/audit/withheld'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'

export interface ListAuditEventsOptions extends PageOptions {
  /** An action such as `edge.connected`, or a noun such as `edge` for all of its actions. */
  action?: string | undefined
  actorId?: string | undefined
  targetId?: string | undefined
  requestId?: string | undefined
  result?: AuditEventDto['result'] | undefined
  /** ISO 8601, inclusive. */
  since?: string | undefined
  /** ISO 8601, exclusive. */
  until?: string | undefined
}

/** The audit log, latest line first. `search` looks into actions and the names and ids of actors and targets. */
export async function listAuditEvents(
  actor: Actor,
  options: ListAuditEventsOptions = {},
): Promise<Page<AuditEventDto>> {
  authorize(actor, 'audit:read')
  const size = pageSize(options)
  const withheld = withheldNouns(actor).map((noun) => ({ NOT: { action: { startsWith: `${noun}.` } } }))
  const rows = await db().auditEvent.findMany({
    where: {
      instanceId: actor.instanceId,
      ...readFilters(options),
      AND: [afterCursor(options.cursor), ...withheld],
    },
    orderBy: { seq: 'desc' },
    take: size + 1,
  })
  const last = rows.length > size ? rows[size - 1] : undefined
  return {
    items: rows.slice(0, size).map(toAuditEventDto),
    nextCursor: last === undefined ? null : encodeAuditCursor(last.seq),
  }
}

function readFilters(options: ListAuditEventsOptions): Prisma.AuditEventWhereInput {
  const { action, actorId, targetId, requestId, result, since, until, search = '' } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const inText = [
    { action: contains },
    { actorName: contains },
    { targetName: contains },
    { targetId: search },
  ]
  return {
    action: action === undefined || action.includes('.') ? action : { startsWith: `${action}.` },
    actorId,
    targetId,
    requestId,
    result,
    time: { gte: toDate(since), lt: toDate(until) },
    ...(search === '' ? {} : { OR: inText }),
  }
}

function toDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text)
}

function afterCursor(cursor: string | undefined): Prisma.AuditEventWhereInput {
  if (cursor === undefined) return {}
  const seq = decodeAuditCursor(cursor)
  if (seq === undefined) throw invalid('cursor', 'Use the nextCursor of the page before.')
  return { seq: { lt: seq } }
}
