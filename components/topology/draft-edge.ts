import { pendingId, type Command } from '@/components/topology/command'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { edgeKind } from '@/lib/topology/rules'

/** The line as it will look, until the server has answered. */
export function draftEdge(
  command: Command,
  nodesById: ReadonlyMap<string, TopologyNode>,
): TopologyEdge | undefined {
  if (command.do !== 'connect') return undefined
  const { sourceId, targetId, scopes } = command
  const source = nodesById.get(sourceId)
  const target = nodesById.get(targetId)
  if (source === undefined || target === undefined) return undefined
  const kind = edgeKind(source, target)
  if (kind === undefined) return undefined
  const { object } = target
  return {
    id: pendingId(`${sourceId}:${targetId}`),
    sourceId,
    targetId,
    kind,
    labels:
      object.type === 'application'
        ? (scopes ?? object.scopes.map((scope) => scope.value))
        : [target.identity],
    live: true,
    refusedLastHour: 0,
    version: 1,
    createdAt: new Date().toISOString(),
    createdBy: '',
  }
}
