import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import type { TopologyNode } from '@/lib/topology/graph'
import { loadNodes } from '@/lib/topology/load-graph'
import type { RenameNodeInput } from '@/lib/topology/schema'

/** Changes the name of a node on the canvas; its object keeps its own. Throws `resource.not_found`. */
export async function renameNode(actor: Actor, { nodeId, name }: RenameNodeInput): Promise<TopologyNode> {
  return transact(actor, 'topology:write', async ({ tx, instanceId, audit }) => {
    const where = { id: nodeId, instanceId }
    const [before] = await loadNodes(tx, where)
    if (before === undefined) throw notFound('node', nodeId)
    await tx.node.update({ where, data: { name } })
    audit({
      action: 'node.updated',
      targetType: 'node',
      targetId: nodeId,
      targetName: name,
      detail: { before: { name: before.name }, after: { name } },
    })
    return { ...before, name }
  })
}
