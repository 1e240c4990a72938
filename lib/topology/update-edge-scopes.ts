import type { Actor } from '@/lib/actor'
import { transact } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'
import { chooseScopes } from '@/lib/topology/connect'
import type { TopologyEdge } from '@/lib/topology/graph'
import { holdScopes } from '@/lib/topology/hold-grants'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'
import { lockTopology } from '@/lib/topology/lock-topology'
import { refuseStale } from '@/lib/topology/refuse-stale'
import { releaseScopes } from '@/lib/topology/release-grants'
import type { UpdateEdgeScopesInput } from '@/lib/topology/schema'

/**
 * Changes which scopes an edge grants; the others go unless another edge or a grant by hand keeps them. Throws
 * `resource.not_found`, `input.invalid` for unknown scopes or an edge that grants none, and `topology.changed` when the edge
 * is no longer as the given version was.
 */
export async function updateEdgeScopes(actor: Actor, input: UpdateEdgeScopesInput): Promise<TopologyEdge> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    const { tx, instanceId } = write
    const row = await tx.edge.findFirst({
      where: { id: input.edgeId, instanceId },
      include: {
        source: { select: { name: true } },
        target: { select: { name: true } },
        scopeGrants: { include: { scopeGrant: { include: { scope: { select: { value: true } } } } } },
      },
    })
    const name = row === null ? '' : `${row.source.name} → ${row.target.name}`
    const stored = row === null ? null : { name, version: row.version }
    await refuseStale(write, { noun: 'edge', id: input.edgeId, stored, given: input.version })
    if (row === null) throw notFound('edge', input.edgeId)
    const nodes = await loadNodes(tx, { instanceId, id: { in: [row.sourceId, row.targetId] } })
    const where = { id: row.id }
    const [before] = await loadEdges(tx, { where, nodes })
    const source = nodes.find((node) => node.id === row.sourceId)
    const target = nodes.find((node) => node.id === row.targetId)
    if (before === undefined || source === undefined || target === undefined) throw notFound('edge', row.id)
    const scopeIds = chooseScopes({ target, kind: before.kind, values: input.scopes })
    await holdScopes(write, { edgeId: row.id, clientId: source.object.id, scopeIds })
    const dropped = row.scopeGrants.filter(({ scopeGrant }) => !scopeIds.includes(scopeGrant.scopeId))
    await releaseScopes(write, { edgeId: row.id, scopeGrantIds: dropped.map((held) => held.scopeGrantId) })
    await tx.edge.update({ where, data: { version: { increment: 1 } } })
    write.audit({
      action: 'edge.updated',
      targetType: 'edge',
      targetId: row.id,
      targetName: name,
      detail: { before: { scopes: before.labels }, after: { scopes: input.scopes } },
    })
    const [after] = await loadEdges(tx, { where, nodes })
    if (after === undefined)
      throw new AppError('internal.error', { message: 'The edge could not be read back.' })
    return after
  })
}
