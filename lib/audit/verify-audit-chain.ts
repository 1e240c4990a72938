import type { Actor } from '@/lib/actor'
import { type AuditRecord, chainHash } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

const batchSize = 1000

export type ChainVerdict = { intact: true; lines: number } | { intact: false; brokenAt: string }

/**
 * Recomputes the chain of the whole audit log. `brokenAt` is the id of the first line that was changed or whose
 * predecessor is gone; lines cut off at the end leave no trace in the chain.
 */
export async function verifyAuditChain(actor: Actor): Promise<ChainVerdict> {
  authorize(actor, 'audit:read')
  let previous = ''
  let lines = 0
  for (let after = 0n; ;) {
    const rows = await db().auditEvent.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: batchSize,
    })
    for (const { seq, hash, ...record } of rows) {
      if (chainHash(previous, record as AuditRecord) !== hash) return { intact: false, brokenAt: record.id }
      previous = hash
      after = seq
      lines += 1
    }
    if (rows.length < batchSize) return { intact: true, lines }
  }
}
