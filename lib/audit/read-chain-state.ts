import type { Actor } from '@/lib/actor'
import type { ChainState } from '@/lib/audit/schema'
import { db } from '@/lib/db/client'
import type { AuditVerification } from '@/lib/db/generated/client'
import { authorize } from '@/lib/identity/permissions'

/** What the latest verification of the audit chain found, or null when there was none. */
export async function readChainState(actor: Actor): Promise<ChainState | null> {
  authorize(actor, 'audit:read')
  const row = await db().auditVerification.findUnique({ where: { instanceId: actor.instanceId } })
  return row === null ? null : toChainState(row)
}

export function toChainState(row: AuditVerification): ChainState {
  const { time, lines, lastTime, brokenSeq, brokenId, fault } = row
  return {
    verifiedAt: time.toISOString(),
    lines,
    lastLineAt: lastTime?.toISOString() ?? null,
    broken:
      fault === null || brokenSeq === null
        ? null
        : { fault: fault === 'cut' ? 'cut' : 'changed', line: brokenSeq.toString(), id: brokenId ?? '' },
  }
}
