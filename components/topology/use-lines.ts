'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic } from 'react'
import { connectNodes, disconnectNodes } from '@/app/(console)/topology/actions'
import { pendingPrefix } from '@/components/topology/flow-elements'
import { useFailure } from '@/components/topology/use-failure'
import { useToast } from '@/components/ui/toast'
import type { Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { edgeKind } from '@/lib/topology/rules'

type Change = { add: TopologyEdge } | { remove: string }

interface LinesOptions {
  topology: Topology
  nodesById: ReadonlyMap<string, TopologyNode>
  announce: (text: string) => void
}

/**
 * Lines as the reader sees them: a line that is being drawn or deleted shows at once, and goes back when the server
 * refuses, with the reason. Both can be undone from their toast.
 */
export function useLines({ topology, nodesById, announce }: LinesOptions) {
  const t = useTranslations('topology')
  const fail = useFailure(announce)
  const toast = useToast()
  const [edges, change] = useOptimistic(topology.edges, (current: TopologyEdge[], by: Change) =>
    'add' in by ? [...current, by.add] : current.filter((edge) => edge.id !== by.remove),
  )

  function namesOf({ sourceId, targetId }: { sourceId: string; targetId: string }) {
    return { source: nodesById.get(sourceId)?.name ?? '', target: nodesById.get(targetId)?.name ?? '' }
  }

  function connect(sourceId: string, targetId: string, scopes?: string[]) {
    startTransition(async () => {
      const draft = draftEdge({ nodesById, sourceId, targetId, scopes })
      if (draft !== undefined) change({ add: draft })
      const input = { sourceId, targetId, ...(scopes === undefined ? {} : { scopes }) }
      const result = await connectNodes(input).catch(() => undefined)
      if (result?.ok !== true) return fail(result)
      const text = t('said.connected', namesOf(result.data))
      announce(text)
      toast.done({ title: text, action: { label: t('undo'), run: () => disconnect(result.data) } })
    })
  }

  function disconnect(edge: TopologyEdge) {
    startTransition(async () => {
      change({ remove: edge.id })
      const result = await disconnectNodes({ edgeId: edge.id }).catch(() => undefined)
      if (result?.ok !== true) return fail(result)
      const text = t('said.disconnected', namesOf(edge))
      announce(text)
      const scopes = edge.kind === 'agent_scopes' || edge.kind === 'service_scopes' ? edge.labels : undefined
      toast.done({
        title: text,
        action: { label: t('undo'), run: () => connect(edge.sourceId, edge.targetId, scopes) },
      })
    })
  }

  return { edges, connect, disconnect }
}

interface Draft {
  nodesById: ReadonlyMap<string, TopologyNode>
  sourceId: string
  targetId: string
  scopes: string[] | undefined
}

/** The line as it will look, until the server has answered. */
function draftEdge({ nodesById, sourceId, targetId, scopes }: Draft): TopologyEdge | undefined {
  const source = nodesById.get(sourceId)
  const target = nodesById.get(targetId)
  if (source === undefined || target === undefined) return undefined
  const kind = edgeKind(source, target)
  if (kind === undefined) return undefined
  const { object } = target
  return {
    id: `${pendingPrefix}${sourceId}:${targetId}`,
    sourceId,
    targetId,
    kind,
    labels:
      object.type === 'application'
        ? (scopes ?? object.scopes.map((scope) => scope.value))
        : [target.identity],
    live: true,
    version: 1,
    createdAt: new Date().toISOString(),
    createdBy: '',
  }
}
