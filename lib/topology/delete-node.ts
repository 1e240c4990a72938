import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import type { Removed } from '@/lib/topology/disconnect'
import { lockTopology } from '@/lib/topology/lock-topology'
import { changedMeanwhile, refuseStale } from '@/lib/topology/refuse-stale'
import { type Released, releaseEdges } from '@/lib/topology/release-grants'
import { keepRemoval, type RemovedRows } from '@/lib/topology/removed-rows'
import type { DeleteNodeInput } from '@/lib/topology/schema'

/**
 * Takes a node off the canvas together with its lines and what only they granted. The bound application, credential or
 * Model API stays. Throws `resource.not_found`, and `topology.changed` when the node or its lines are no longer those that
 * were given.
 */
export async function deleteNode(actor: Actor, input: DeleteNodeInput): Promise<Removed> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    await requireAsSeen(write, input)
    const { removed, rows } = await removeNode(write, input.nodeId)
    return { removalId: await keepRemoval(write, rows), removed }
  })
}

/** Refuses when the node has been changed, or when it has other lines than the writer saw. */
async function requireAsSeen(
  write: WriteContext,
  { nodeId, version, edges }: DeleteNodeInput,
): Promise<void> {
  const { tx, instanceId } = write
  const stored = await tx.node.findFirst({ where: { id: nodeId, instanceId } })
  await refuseStale(write, { noun: 'node', id: nodeId, stored, given: version })
  if (edges === undefined) return
  const seen = new Map(edges.map((edge) => [edge.id, edge.version]))
  const lines = await tx.edge.findMany({
    where: { instanceId, OR: [{ sourceId: nodeId }, { targetId: nodeId }] },
    select: { id: true, version: true },
  })
  const there = new Set(lines.map((line) => line.id))
  const other = [
    ...lines.filter(({ id, version: now }) => !seen.has(id) || (seen.get(id) ?? now) !== now),
    ...edges.filter(({ id }) => !there.has(id)),
  ][0]
  if (other !== undefined) throw await changedMeanwhile(write, { id: other.id, name: undefined })
}

/** The same inside a transaction that holds the topology's lock. */
export async function removeNode(
  write: WriteContext,
  nodeId: string,
): Promise<{ removed: Released; rows: RemovedRows }> {
  const { tx, instanceId } = write
  const found = await tx.node.findFirst({
    where: { id: nodeId, instanceId },
    include: { outgoing: { select: { id: true } }, incoming: { select: { id: true } } },
  })
  if (found === null) throw notFound('node', nodeId)
  const { outgoing, incoming, ...node } = found
  const edgeIds = [...outgoing, ...incoming].map((edge) => edge.id)
  const { removed, rows } = await releaseEdges(write, edgeIds)
  await tx.node.delete({ where: { id: nodeId } })
  write.audit({
    action: 'node.deleted',
    targetType: 'node',
    targetId: nodeId,
    targetName: node.name,
    detail: { edgeIds, removed, ...goneFields(node, ['name', 'kind']) },
  })
  return { removed, rows: { ...rows, nodes: [node] } }
}
