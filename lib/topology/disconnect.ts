import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { lockTopology } from '@/lib/topology/lock-topology'
import { refuseStale } from '@/lib/topology/refuse-stale'
import { type Released, releaseEdges } from '@/lib/topology/release-grants'
import { keepRemoval } from '@/lib/topology/removed-rows'
import type { DisconnectInput } from '@/lib/topology/schema'

/** What a removal took, and the id under which `restore` puts it back. */
export interface Removed {
  removalId: string
  removed: Released
}

/**
 * Deletes a line and what only this line granted. Live tokens and open streams lose it as soon as the data plane has heard.
 * Throws `resource.not_found`, and `topology.changed` when the line is no longer as the given version was.
 */
export async function disconnect(actor: Actor, { edgeId, version }: DisconnectInput): Promise<Removed> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    const edge = await tx.edge.findFirst({
      where: { id: edgeId, instanceId },
      include: { source: { select: { name: true } }, target: { select: { name: true } } },
    })
    const name = edge === null ? '' : `${edge.source.name} → ${edge.target.name}`
    const stored = edge === null ? null : { name, version: edge.version }
    await refuseStale(write, { noun: 'edge', id: edgeId, stored, given: version })
    const { removed, rows } = await releaseEdges(write, [edgeId])
    write.audit({
      action: 'edge.disconnected',
      targetType: 'edge',
      targetId: edgeId,
      targetName: name,
      detail: {
        ...{ sourceId: edge?.sourceId ?? '', targetId: edge?.targetId ?? '', removed },
        before: { line: name },
        after: {},
      },
    })
    return { removalId: await keepRemoval(write, rows), removed }
  })
}
