import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { lockTopology } from '@/lib/topology/lock-topology'
import { type Released, releaseEdges } from '@/lib/topology/release-grants'

/**
 * Deletes a line and what only this line granted. Live tokens and open streams lose it as soon as the data plane has heard.
 * Returns how many rows of each kind went. Throws `resource.not_found`.
 */
export async function disconnect(actor: Actor, { edgeId }: { edgeId: string }): Promise<Released> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    const edge = await tx.edge.findFirst({
      where: { id: edgeId, instanceId },
      select: {
        sourceId: true,
        targetId: true,
        source: { select: { name: true } },
        target: { select: { name: true } },
      },
    })
    if (edge === null) throw notFound('edge', edgeId)
    const removed = await releaseEdges(write, [edgeId])
    write.audit({
      action: 'edge.disconnected',
      targetType: 'edge',
      targetId: edgeId,
      targetName: `${edge.source.name} → ${edge.target.name}`,
      detail: { sourceId: edge.sourceId, targetId: edge.targetId, removed },
    })
    return removed
  })
}
