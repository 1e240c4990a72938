import type { Actor } from '@/lib/actor'
import { decodeAuditCursor, encodeAuditCursor } from '@/lib/audit/audit-cursor'
import type { AuditFilter } from '@/lib/audit/audit-query'
import { filterSql } from '@/lib/audit/filter-sql'
import { groupByRequest } from '@/lib/audit/group-events'
import type { AuditEventDto } from '@/lib/audit/schema'
import { toAuditEventDto } from '@/lib/audit/to-audit-event-dto'
import { db } from '@/lib/db/client'
import { type AuditEvent, Prisma } from '@/lib/db/generated/client'
import { invalid } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'

export const groupsPerPage = 50
/** Lines of one request that a page shows; the rest is a query for that request away, which shows up to the other number. */
const linesPerGroup = 50
const linesOfOneRequest = 1_000

export interface AuditPage {
  /** Lines that fit, those of one request together; latest first, within groups too. */
  groups: AuditEventDto[][]
  /** How many more lines fit than a group holds, by its request; requests of which all are here are left out. */
  unshown: Record<string, number>
  nextCursor: string | null
  /** The latest line of the whole log; live tail goes on from here. */
  latest: string
}

/**
 * A page of the audit log by requests: every request stands where its latest fitting line stands, so that no page
 * splits one. Throws `input.invalid` for a cursor that is none.
 */
export async function listAuditGroups(
  actor: Actor,
  options: { filter: AuditFilter; cursor?: string | undefined },
): Promise<AuditPage> {
  authorize(actor, 'audit:read')
  const scope = { actor, nowMs: Date.now() }
  const matches = filterSql(options.filter, scope)
  const later = filterSql(options.filter, { ...scope, as: 'later' })
  const [newest, leaders] = await Promise.all([
    db().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }),
    db().$queryRaw<AuditEvent[]>`
      SELECT line.* FROM audit_events line
      WHERE ${matches} AND ${before(options.cursor)}
        AND (line."requestId" = '' OR NOT EXISTS (
          SELECT 1 FROM audit_events later
          WHERE later."requestId" = line."requestId" AND later.seq > line.seq AND ${later}))
      ORDER BY line.seq DESC LIMIT ${groupsPerPage + 1}`,
  ])
  const page = leaders.slice(0, groupsPerPage)
  const most = options.filter.request === undefined ? linesPerGroup : linesOfOneRequest
  const { rows, unshown } = await addFollowers(page, { matches, most })
  const last = leaders.length > groupsPerPage ? page.at(-1) : undefined
  return {
    groups: groupByRequest(rows.map(toAuditEventDto)),
    unshown,
    nextCursor: last === undefined ? null : encodeAuditCursor(last.seq),
    latest: encodeAuditCursor(newest?.seq ?? 0n),
  }
}

/** The leaders and the other fitting lines of their requests, latest first, up to so many of each. */
async function addFollowers(leaders: AuditEvent[], { matches, most }: { matches: Prisma.Sql; most: number }) {
  const requestIds = leaders.map(({ requestId }) => requestId).filter((id) => id !== '')
  if (requestIds.length === 0) return { rows: leaders, unshown: {} }
  const lines = await db().$queryRaw<(AuditEvent & { fitting: number })[]>`
    SELECT found.* FROM unnest(${requestIds}::text[]) AS wanted (id),
      LATERAL (
        SELECT line.*, (count(*) OVER ())::int AS fitting FROM audit_events line
        WHERE line."requestId" = wanted.id AND ${matches}
        ORDER BY line.seq DESC LIMIT ${most}
      ) AS found`
  const bySeq = new Map([...leaders, ...lines].map((row) => [row.seq, row]))
  const cut = lines.filter(({ fitting }) => fitting > most)
  return {
    rows: [...bySeq.values()].toSorted((left, right) => (left.seq < right.seq ? 1 : -1)),
    unshown: Object.fromEntries(cut.map(({ requestId, fitting }) => [requestId, fitting - most])),
  }
}

function before(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`
  const seq = decodeAuditCursor(cursor)
  if (seq === undefined) throw invalid('cursor', 'Use the nextCursor of the page before.')
  return Prisma.sql`line.seq < ${seq}`
}
