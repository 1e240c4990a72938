import { lockAuditChain } from '@/lib/audit/append'
import type { Tx } from '@/lib/db/client'

/**
 * Holds the instance's row until the transaction ends, so that two changes of settings come one after the other. The
 * audit chain's lock comes first, as in every write, and rows that only refer to the instance are not held up.
 */
export async function lockInstance(tx: Tx, instanceId: string): Promise<void> {
  await lockAuditChain(tx)
  await tx.$queryRaw`SELECT id FROM instances WHERE id = ${instanceId} FOR NO KEY UPDATE`
}
