import type { WriteContext } from '@/lib/db/transact'

const topologyLock = 5_411_003

/**
 * Lets one writer at a time change an instance's nodes and edges, until its transaction ends. Lines share grants,
 * consumers and rules, so that locks on single rows could meet crosswise; writers queue for the audit chain anyway.
 */
export async function lockTopology({ tx, instanceId }: WriteContext): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${topologyLock}::int, hashtext(${instanceId}))`
}
