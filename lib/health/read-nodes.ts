import { db } from '@/lib/db/client'
import { forgottenAfterMs, nodeState } from '@/lib/health/rules'
import type { NodeHealth } from '@/lib/health/schema'

/** The data-plane processes that reported lately, the youngest first, and the version that they follow. */
export async function readNodes(
  instanceId: string,
  now: Date,
): Promise<{ configuration: string; nodes: NodeHealth[] }> {
  // Nodes first: a write between the two reads may show one behind, never ahead.
  const rows = await db().dataPlaneNode.findMany({
    where: { instanceId, seenAt: { gte: new Date(now.getTime() - forgottenAfterMs) } },
    orderBy: { startedAt: 'desc' },
    take: 50,
  })
  const { version } = await db().instance.findUniqueOrThrow({
    where: { id: instanceId },
    select: { version: true },
  })
  const nodes = rows.map(({ instanceId: _, ...row }) => {
    const behind = Math.max(0, Number(version - row.snapshotVersion))
    return {
      ...row,
      startedAt: row.startedAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      snapshotAt: row.snapshotAt.toISOString(),
      snapshotVersion: row.snapshotVersion.toString(),
      behind,
      state: nodeState({ seenAtMs: row.seenAt.getTime(), behind }, now.getTime()),
    }
  })
  return { configuration: version.toString(), nodes }
}
