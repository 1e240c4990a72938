import type { Actor } from '@/lib/actor'
import { walkAuditChain } from '@/lib/audit/walk-audit-chain'

export type ChainVerdict = { intact: true; lines: number } | { intact: false; brokenAt: string }

/**
 * Recomputes the chain of the whole audit log. `brokenAt` is the id of the first line that was changed or whose
 * predecessor is gone; it is empty when lines that an earlier verification saw are gone from the end.
 */
export async function verifyAuditChain(actor: Actor): Promise<ChainVerdict> {
  for await (const step of walkAuditChain(actor)) {
    if (step.type !== 'verdict') continue
    return step.broken === null
      ? { intact: true, lines: step.lines }
      : { intact: false, brokenAt: step.broken.id }
  }
  throw new Error('the verification of the audit chain ended without a verdict')
}
