import type { Tx } from '@/lib/db/client'
import { modelCalls } from '@/lib/overview/of-models'
import type { TopologyNode } from '@/lib/topology/graph'

const hourMs = 60 * 60 * 1000
const refused = { in: [401, 403] }

/**
 * The nodes with the calls of the last hour that were refused to them or by them, and a badge where there were any. Lists
 * of models are no calls of models: every SDK asks for them, and so does Debug when it opens.
 */
export async function countRefusals(
  tx: Tx,
  { nodes, instanceId }: { nodes: readonly TopologyNode[]; instanceId: string },
): Promise<TopologyNode[]> {
  const groups = await tx.gatewayRequest.groupBy({
    by: ['applicationId', 'modelApiId'],
    where: { instanceId, ...modelCalls, status: refused, time: { gte: new Date(Date.now() - hourMs) } },
    _count: true,
  })
  const counts = new Map<string, number>()
  for (const { applicationId, modelApiId, _count } of groups) {
    for (const id of [applicationId, modelApiId]) counts.set(id, (counts.get(id) ?? 0) + _count)
  }
  return nodes.map((node) => {
    const refusedLastHour = counts.get(node.object.id) ?? 0
    return refusedLastHour === 0
      ? node
      : { ...node, refusedLastHour, badges: [...node.badges, 'denied' as const] }
  })
}
