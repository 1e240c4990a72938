'use client'

import type { AriaLabelConfig } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { useTellBadge } from '@/components/topology/use-tell-badge'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

/** What screen readers say about the canvas, its nodes and its lines. */
export function useAriaLabels() {
  const t = useTranslations('topology')
  const { nodesById } = useTopology()
  const tellBadge = useTellBadge()

  const nodeLabel = useCallback(
    (node: TopologyNode) => {
      const states = node.badges.map((badge) =>
        badge === 'denied' ? t('badges.deniedCount', { count: node.refusedLastHour }) : t(`badges.${badge}`),
      )
      const gathered = node.group?.bears.map(({ badge, count }) => tellBadge(badge, count)) ?? []
      return [`${node.name}, ${t(`kinds.${node.kind}`)}`, ...states, ...gathered].join(', ')
    },
    [t, tellBadge],
  )
  const edgeLabel = useCallback(
    ({ sourceId, targetId, live, refusedLastHour }: TopologyEdge) => {
      const names = {
        source: nodesById.get(sourceId)?.name ?? '',
        target: nodesById.get(targetId)?.name ?? '',
      }
      const says = live ? t('mayCall', names) : t('mayCallOff', names)
      if (refusedLastHour === 0) return says
      return `${says}, ${t('badges.deniedCount', { count: refusedLastHour })}`
    },
    [t, nodesById],
  )
  const config = useMemo<Partial<AriaLabelConfig>>(
    () => ({
      'node.a11yDescription.default': t('aria.node'),
      'node.a11yDescription.keyboardDisabled': t('aria.node'),
      'edge.a11yDescription.default': t('aria.edge'),
      'handle.ariaLabel': t('aria.handle'),
    }),
    [t],
  )
  return { nodeLabel, edgeLabel, config }
}
