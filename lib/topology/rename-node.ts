import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import type { TopologyNode } from '@/lib/topology/graph'
import { loadNodes } from '@/lib/topology/load-graph'
import { lockTopology } from '@/lib/topology/lock-topology'
import { refuseStale } from '@/lib/topology/refuse-stale'
import type { RenameNodeInput } from '@/lib/topology/schema'

/**
 * Changes the name of a node on the canvas; its object keeps its own. Throws `resource.not_found`, and `topology.changed`
 * when the node is no longer as the given version was.
 */
export async function renameNode(
  actor: Actor,
  { nodeId, name, version }: RenameNodeInput,
): Promise<TopologyNode> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId, audit } = write
    const where = { id: nodeId, instanceId }
    const [before] = await loadNodes(tx, where)
    await refuseStale(write, { noun: 'node', id: nodeId, stored: before ?? null, given: version })
    if (before === undefined) throw notFound('node', nodeId)
    await tx.node.update({ where, data: { name, version: { increment: 1 } } })
    audit({
      action: 'node.updated',
      targetType: 'node',
      targetId: nodeId,
      targetName: name,
      detail: { before: { name: before.name }, after: { name } },
    })
    return { ...before, name, version: before.version + 1 }
  })
}
