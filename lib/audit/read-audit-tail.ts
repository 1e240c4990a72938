import type { Actor } from '@/lib/actor'
import { decodeAuditCursor, encodeAuditCursor } from '@/lib/audit/audit-cursor'
import type { AuditFilter } from '@/lib/audit/audit-query'
import { filterSql } from '@/lib/audit/filter-sql'
import type { AuditEventDto } from '@/lib/audit/schema'
import { toAuditEventDto } from '@/lib/audit/to-audit-event-dto'
import { db } from '@/lib/db/client'
import type { AuditEvent } from '@/lib/db/generated/client'
import { invalid } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'

const limit = 100

export interface AuditTail {
  /** Fitting lines after the cursor, latest first. */
  events: AuditEventDto[]
  /** Ask with it for what comes next. */
  cursor: string
  /** Whether there are fitting lines between the cursor and these; a reload shows all. */
  truncated: boolean
}

/** What the log gained after a line that the reader has. Lines are stored in their order, so none turns up later in between. */
export async function readAuditTail(
  actor: Actor,
  options: { filter: AuditFilter; after: string },
): Promise<AuditTail> {
  authorize(actor, 'audit:read')
  const after = decodeAuditCursor(options.after)
  if (after === undefined) throw invalid('after', 'Use the nextCursor of the page before.')
  const matches = filterSql(options.filter, { actor, nowMs: Date.now() })
  const newest = await db().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  const upTo = newest === null || newest.seq < after ? after : newest.seq
  const rows =
    upTo === after
      ? []
      : await db().$queryRaw<AuditEvent[]>`
          SELECT line.* FROM audit_events line
          WHERE line.seq > ${after} AND line.seq <= ${upTo} AND ${matches}
          ORDER BY line.seq DESC LIMIT ${limit + 1}`
  return {
    events: rows.slice(0, limit).map(toAuditEventDto),
    cursor: encodeAuditCursor(upTo),
    truncated: rows.length > limit,
  }
}
