import type { Snapshot } from '@/lib/policy/snapshot'
import type { AccessLine, AccessObject } from '@/lib/topology/access'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { judgeModelCall, judgeToken } from '@/lib/topology/judge-access'
import { callKey } from '@/lib/topology/load-grants'

interface DrawnLinesOptions {
  nodes: readonly TopologyNode[]
  edges: readonly TopologyEdge[]
  snapshot: Snapshot
  nowMs: number
  lastCalls: ReadonlyMap<string, string>
}

/** The edges of the canvas as lines of the list. */
export function drawnLines({ nodes, edges, ...rest }: DrawnLinesOptions): AccessLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge) => {
    const source = byId.get(edge.sourceId)
    const target = byId.get(edge.targetId)
    if (source === undefined || target === undefined) return []
    const { lastCalls } = rest
    return [
      {
        id: edge.id,
        grant: 'edge',
        edgeId: edge.id,
        may: edge.kind,
        caller: toObject(source),
        callee: toObject(target),
        labels: edge.labels,
        since: edge.createdAt,
        by: edge.createdBy,
        expiresAt: null,
        lastCallAt: lastCalls.get(callKey(source.object.id, target.object.id)) ?? null,
        ...judge(edge, { source, target, ...rest }),
      },
    ]
  })
}

function judge(
  edge: TopologyEdge,
  about: { source: TopologyNode; target: TopologyNode; snapshot: Snapshot; nowMs: number },
): Pick<AccessLine, 'live' | 'refusal'> {
  const { source, target } = about
  const applicationId = source.object.id
  if (target.object.type === 'model_api') {
    return judgeModelCall(about, { applicationId, modelApiId: target.object.id })
  }
  if (target.object.type === 'application') {
    const audience = target.object.audience ?? ''
    const verdict = judgeToken(about, { applicationId, audience, values: edge.labels })
    return { ...verdict, live: verdict.live && edge.live }
  }
  return { live: edge.live, refusal: null }
}

function toObject({ object, kind, name, identity, id }: TopologyNode): AccessObject {
  return { id: object.id, name, kind, identity, nodeId: id }
}
