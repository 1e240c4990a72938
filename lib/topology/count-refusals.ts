import type { Tx } from '@/lib/db/client'
import { modelCalls, refusedCalls } from '@/lib/overview/of-models'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

const hourMs = 60 * 60 * 1000

interface Picture {
  nodes: TopologyNode[]
  edges: TopologyEdge[]
}

/**
 * The picture with the calls of the last hour that were refused: to a node or by it, with a badge where there were any, and
 * over a line. Lists of models are no calls of models: every SDK asks for them, and so does Debug when it opens.
 */
export async function countRefusals(
  tx: Tx,
  { nodes, edges, instanceId }: Picture & { instanceId: string },
): Promise<Picture> {
  const groups = await tx.gatewayRequest.groupBy({
    by: ['applicationId', 'modelApiId'],
    where: { instanceId, ...modelCalls, ...refusedCalls, time: { gte: new Date(Date.now() - hourMs) } },
    _count: true,
  })
  const counts = new Map<string, number>()
  for (const { applicationId, modelApiId, _count } of groups) {
    const ids = [applicationId, modelApiId, wayOf(applicationId, modelApiId)]
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + _count)
  }
  const objectOf = new Map(nodes.map(({ id, object }) => [id, object.id]))
  return {
    nodes: nodes.map((node) => withRefusals(node, counts.get(node.object.id) ?? 0)),
    edges: edges.map((edge) => {
      const way = wayOf(objectOf.get(edge.sourceId) ?? '', objectOf.get(edge.targetId) ?? '')
      return { ...edge, refusedLastHour: counts.get(way) ?? 0 }
    }),
  }
}

function wayOf(callerId: string, calledId: string): string {
  return `${callerId} ${calledId}`
}

function withRefusals(node: TopologyNode, refusedLastHour: number): TopologyNode {
  if (refusedLastHour === 0) return node
  return { ...node, refusedLastHour, badges: [...node.badges, 'denied'] }
}
