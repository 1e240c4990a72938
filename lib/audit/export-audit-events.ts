import type { Actor } from '@/lib/actor'
import { type AuditFilter, printQuery } from '@/lib/audit/audit-query'
import { filterSql } from '@/lib/audit/filter-sql'
import { recordRead } from '@/lib/audit/record-read'
import type { AuditEventDto, ExportFormat } from '@/lib/audit/schema'
import { toAuditEventDto } from '@/lib/audit/to-audit-event-dto'
import { csvLine } from '@/lib/csv'
import { db } from '@/lib/db/client'
import { type AuditEvent, type Prisma } from '@/lib/db/generated/client'
import { authorize } from '@/lib/identity/permissions'

const batchSize = 500

const csvColumns = [
  ...['time', 'action', 'result', 'actor_kind', 'actor_id', 'actor_name', 'via', 'source_ip', 'request_id'],
  ...['target_type', 'target_id', 'target_name', 'detail', 'id'],
]

/**
 * The fitting lines as CSV or as JSON Lines, latest first, in pieces of a batch each: the next batch is read when the
 * piece before it was taken. The export is written to the log before its first line leaves, and is no part of itself.
 */
export async function* exportAuditEvents(
  actor: Actor,
  { filter, format }: { filter: AuditFilter; format: ExportFormat },
): AsyncGenerator<string, void> {
  authorize(actor, 'audit:read')
  const matches = filterSql(filter, { actor, nowMs: Date.now() })
  let before = await recordRead(actor, {
    action: 'audit.exported',
    targetType: 'audit_log',
    targetName: 'Audit log',
    detail: { format, query: printQuery(filter) },
  })
  if (format === 'csv') yield csvLine(csvColumns)
  const toText = format === 'csv' ? toCsv : toJsonLine
  for (;;) {
    const rows = await readBatch(matches, before)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => toText(toAuditEventDto(row))).join('')
    if (rows.length < batchSize) return
    before = last.seq
  }
}

function readBatch(matches: Prisma.Sql, before: bigint): Promise<AuditEvent[]> {
  return db().$queryRaw<AuditEvent[]>`
    SELECT line.* FROM audit_events line
    WHERE line.seq < ${before} AND ${matches}
    ORDER BY line.seq DESC LIMIT ${batchSize}`
}

function toJsonLine(event: AuditEventDto): string {
  return `${JSON.stringify(event)}\n`
}

function toCsv(event: AuditEventDto): string {
  const { actor, target } = event
  return csvLine([
    ...[event.time, event.action, event.result, actor.kind, actor.id, actor.name, event.via, event.sourceIp],
    ...[event.requestId, target.type, target.id, target.name, JSON.stringify(event.detail), event.id],
  ])
}
