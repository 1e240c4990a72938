import { tellActor } from '@/lib/audit/tell-actor'
import type { Actor } from '@/lib/actor'
import { transact, type WriteContext } from '@/lib/db/transact'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import type { EdgeKind, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { holdGrants } from '@/lib/topology/hold-grants'
import { loadEdges, loadNodes } from '@/lib/topology/load-graph'
import { lockTopology } from '@/lib/topology/lock-topology'
import { canConnect, scopesOf } from '@/lib/topology/rules'
import type { ConnectInput } from '@/lib/topology/schema'

/**
 * Draws a line: checks the rules again under lock and writes everything the line grants in one transaction. Throws
 * `edge.refused` with the reason, `resource.not_found` for a node that is gone, `input.invalid` for unknown scopes.
 */
export async function connect(actor: Actor, input: ConnectInput): Promise<TopologyEdge> {
  return transact(actor, 'topology:write', async (write) => {
    await lockTopology(write)
    return insertEdge(write, input)
  })
}

/** The same inside a transaction that holds the topology's lock. */
export async function insertEdge(write: WriteContext, input: ConnectInput): Promise<TopologyEdge> {
  const { tx, instanceId, actor } = write
  const nodes = await loadNodes(tx, { instanceId, id: { in: [input.sourceId, input.targetId] } })
  const source = pick(nodes, input.sourceId)
  const target = pick(nodes, input.targetId)
  const existing = await tx.edge.findMany({
    where: { instanceId, sourceId: source.id, targetId: target.id },
  })
  const answer = canConnect(source, target, existing)
  if (!answer.allowed) throw new AppError('edge.refused', { message: explainRefusal(answer) })
  const { kind } = answer
  const scopeIds = chooseScopes({ target, kind, values: input.scopes })
  const id = newId('edge')
  await tx.edge.create({
    data: { id, instanceId, sourceId: source.id, targetId: target.id, createdBy: tellActor(actor) },
  })
  const granted = await holdGrants(write, {
    edgeId: id,
    kind,
    source: source.object,
    target: target.object,
    scopeIds,
  })
  write.audit({
    action: 'edge.connected',
    targetType: 'edge',
    targetId: id,
    targetName: `${source.name} → ${target.name}`,
    detail: { sourceId: source.id, targetId: target.id, kind, granted, before: {}, after: { ...granted } },
  })
  return edgeOf(await loadEdges(tx, { where: { id }, nodes }))
}

/** Ids of the chosen scopes; all of them when none are named. Throws `input.invalid`. */
export function chooseScopes({
  target,
  kind,
  values,
}: {
  target: TopologyNode
  kind: EdgeKind
  values: string[] | undefined
}): string[] {
  const offered = scopesOf(target, kind)
  if (values === undefined) return (offered ?? []).map((scope) => scope.id)
  const unknown = values.filter((value) => !offered?.some((scope) => scope.value === value))
  if (unknown.length > 0) {
    const message =
      offered === undefined
        ? `A line to ${target.name} does not choose scopes.`
        : `${target.name} has no scope ${unknown.join(', ')}.`
    throw new AppError('input.invalid', { message, fields: { scopes: message } })
  }
  return (offered ?? []).filter((scope) => values.includes(scope.value)).map((scope) => scope.id)
}

function pick(nodes: TopologyNode[], id: string): TopologyNode {
  const node = nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw notFound('node', id)
  return node
}

function edgeOf([edge]: TopologyEdge[]): TopologyEdge {
  if (edge === undefined) throw new Error('an edge that was just written cannot be read')
  return edge
}
