import { tellActorOf } from '@/lib/audit/tell-actor'
import type { Actor } from '@/lib/actor'
import { decodeAuditCursor, encodeAuditCursor } from '@/lib/audit/audit-cursor'
import { db } from '@/lib/db/client'
import type { AuditEvent } from '@/lib/db/generated/client'
import { invalid } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { type ChangeAction, changeActions, type TopologyChange } from '@/lib/topology/graph'

const recent = 50

export interface ListChangesOptions {
  /** Only changes after this cursor. */
  after?: string | undefined
  /** Only changes before this cursor, for reading further back. */
  before?: string | undefined
}

export interface TopologyChanges {
  /** The instance's version: another than the canvas shows means that there is something new. */
  version: string
  /** The last audit line there is; give it as `after` to hear what happens from now on. */
  cursor: string
  /** Latest first; at most 50. */
  changes: TopologyChange[]
  /** Give it as `before` to read further back; null at the beginning. */
  older: string | null
}

/** Who did what to the topology, from the audit log. Throws `permission.denied`, `input.invalid` for a wrong cursor. */
export async function listChanges(actor: Actor, options: ListChangesOptions = {}): Promise<TopologyChanges> {
  authorize(actor, 'topology:read')
  authorize(actor, 'audit:read')
  const { instanceId } = actor
  const seq = { gt: readCursor('after', options.after), lt: readCursor('before', options.before) }
  const { version } = await db().instance.findUniqueOrThrow({
    where: { id: instanceId },
    select: { version: true },
  })
  const last = await db().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  const rows = await db().auditEvent.findMany({
    where: { instanceId, action: { in: [...changeActions] }, result: 'success', seq },
    orderBy: { seq: 'desc' },
    take: recent + 1,
  })
  const shown = rows.slice(0, recent)
  const oldest = shown.at(-1)
  return {
    version: version.toString(),
    cursor: encodeAuditCursor(last?.seq ?? 0n),
    changes: (options.after === undefined ? shown : foldSample(shown)).map(toChange),
    older: rows.length > recent && oldest !== undefined ? encodeAuditCursor(oldest.seq) : null,
  }
}

/**
 * The sample comes and goes in one request, as news in one sentence: without the lines about each of its nodes and edges,
 * which precede its own. The history has them all.
 */
function foldSample(rows: readonly AuditEvent[]): AuditEvent[] {
  let folded = ''
  return rows.filter(({ action, requestId }) => {
    if (action.startsWith('sample.')) folded = requestId
    else if (requestId === folded) return false
    else folded = ''
    return true
  })
}

function readCursor(field: 'after' | 'before', cursor: string | undefined): bigint | undefined {
  if (cursor === undefined) return undefined
  const seq = decodeAuditCursor(cursor)
  if (seq === undefined) throw invalid(field, 'Use a cursor of an earlier answer.')
  return seq
}

function toChange(row: AuditEvent): TopologyChange {
  const { moved, before } = row.detail as { moved?: number; before?: { name?: string } }
  return {
    id: row.id,
    time: row.time.toISOString(),
    action: row.action as ChangeAction,
    who: tellActorOf(row),
    targetId: row.targetId,
    name: row.targetName,
    nameBefore: before?.name ?? null,
    count: moved ?? 1,
  }
}
