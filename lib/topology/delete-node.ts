import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { lockTopology } from '@/lib/topology/lock-topology'
import { type Released, releaseEdges } from '@/lib/topology/release-grants'

/**
 * Takes a node off the canvas together with its lines and what only they granted. The bound application, credential or
 * Model API stays. Throws `resource.not_found`.
 */
export async function deleteNode(actor: Actor, { nodeId }: { nodeId: string }): Promise<Released> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    return removeNode(write, nodeId)
  })
}

/** The same inside a transaction that holds the topology's lock. */
export async function removeNode(write: WriteContext, nodeId: string): Promise<Released> {
  const { tx, instanceId } = write
  const node = await tx.node.findFirst({
    where: { id: nodeId, instanceId },
    select: {
      name: true,
      kind: true,
      outgoing: { select: { id: true } },
      incoming: { select: { id: true } },
    },
  })
  if (node === null) throw notFound('node', nodeId)
  const edgeIds = [...node.outgoing, ...node.incoming].map((edge) => edge.id)
  const removed = await releaseEdges(write, edgeIds)
  await tx.node.delete({ where: { id: nodeId } })
  write.audit({
    action: 'node.deleted',
    targetType: 'node',
    targetId: nodeId,
    targetName: node.name,
    detail: { kind: node.kind, edgeIds, removed },
  })
  return removed
}
