import { tellActor } from '@/lib/audit/tell-actor'
import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError, conflict } from '@/lib/errors'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'
import { lockTopology } from '@/lib/topology/lock-topology'
import type { RemovedRows } from '@/lib/topology/removed-rows'
import { restoreHeld } from '@/lib/topology/restore-held'
import { canConnect } from '@/lib/topology/rules'
import type { RestoreInput } from '@/lib/topology/schema'

/** What a removal put back. */
export interface Restored {
  nodes: TopologyNode[]
  edges: TopologyEdge[]
}

/**
 * Puts back what `disconnect` or `deleteNode` removed, under the same ids and with exactly the same grants. Each removal
 * can be taken back once, within a day. Lines count as drawn now, by whoever puts them back, and must be allowed now. Throws
 * `resource.not_found`, `resource.conflict` when something has taken the place or a granted object is gone, `edge.refused`
 * with the reason when the line could not be drawn anew.
 */
export async function restore(actor: Actor, { removalId }: RestoreInput): Promise<Restored> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    const removal = await tx.removal.findFirst({ where: { id: removalId, instanceId } })
    if (removal === null) {
      const message = 'This can no longer be put back: it was put back already, or a day has passed.'
      throw new AppError('resource.not_found', { message })
    }
    const rows = removal.rows as unknown as RemovedRows
    await restoreNodes(write, rows)
    await restoreEdges(write, rows)
    await restoreHeld(write, rows)
    await tx.removal.delete({ where: { id: removalId } })
    return readRestored(write, rows)
  })
}

async function restoreNodes({ tx, instanceId }: WriteContext, { nodes }: RemovedRows): Promise<void> {
  for (const { id, kind, name, ...node } of nodes) {
    const { applicationId, credentialId, modelApiId } = node
    const objects =
      (await tx.application.count({ where: { id: applicationId ?? '', instanceId } })) +
      (await tx.credential.count({ where: { id: credentialId ?? '', instanceId } })) +
      (await tx.modelApi.count({ where: { id: modelApiId ?? '', instanceId } }))
    if (objects === 0) {
      throw new AppError('resource.conflict', {
        message: `${name} cannot be put back: what it stood for has been deleted.`,
      })
    }
    const taken = { instanceId, kind, applicationId, credentialId, modelApiId }
    if ((await tx.node.count({ where: taken })) > 0) {
      throw conflict('nodeId', `${name} stands on the canvas already.`)
    }
    await tx.node.create({ data: { ...node, id, kind, name } })
  }
}

async function restoreEdges({ tx, instanceId, actor }: WriteContext, { edges }: RemovedRows): Promise<void> {
  const ids = edges.flatMap(({ sourceId, targetId }) => [sourceId, targetId])
  const ends = new Map((await loadNodes(tx, { instanceId, id: { in: ids } })).map((end) => [end.id, end]))
  for (const edge of edges) {
    const { sourceId, targetId } = edge
    const source = ends.get(sourceId)
    const target = ends.get(targetId)
    if (source === undefined || target === undefined) {
      throw new AppError('resource.conflict', {
        message: 'The line cannot be put back: one of its two nodes is no longer on the canvas.',
      })
    }
    if ((await tx.edge.count({ where: { sourceId, targetId } })) > 0) {
      throw new AppError('resource.conflict', {
        message: `${source.name} is connected to ${target.name} already.`,
      })
    }
    const answer = canConnect(source, target, [])
    if (!answer.allowed) throw new AppError('edge.refused', { message: explainRefusal(answer) })
    await tx.edge.create({ data: { ...edge, createdBy: tellActor(actor), createdAt: new Date() } })
  }
}

/** Reads back what stands there now, and says so in the audit log: one line for the node with its lines, or for the line. */
async function readRestored(write: WriteContext, rows: RemovedRows): Promise<Restored> {
  const { tx, instanceId, audit } = write
  const edgeIds = rows.edges.map((edge) => edge.id)
  const ends = rows.edges.flatMap((edge) => [edge.sourceId, edge.targetId])
  const nodeIds = rows.nodes.map((node) => node.id)
  const nodes = await loadNodes(tx, { instanceId, id: { in: [...nodeIds, ...ends] } })
  const edges = await loadEdges(tx, { where: { id: { in: edgeIds } }, nodes })
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  const [node] = rows.nodes
  const [edge] = rows.edges
  if (node !== undefined) {
    const detail = { edgeIds, ...newFields(node, ['name', 'kind']) }
    audit({
      action: 'node.restored',
      targetType: 'node',
      targetId: node.id,
      targetName: node.name,
      detail,
    })
  } else if (edge !== undefined) {
    const { id, sourceId, targetId } = edge
    const granted = edges.flatMap(({ labels }) => labels)
    audit({
      action: 'edge.restored',
      targetType: 'edge',
      targetId: id,
      targetName: `${names.get(sourceId)} → ${names.get(targetId)}`,
      detail: { sourceId, targetId, granted, before: {}, after: { granted } },
    })
  }
  return { nodes: nodes.filter(({ id }) => nodeIds.includes(id)), edges }
}
