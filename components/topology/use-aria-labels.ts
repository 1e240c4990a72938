'use client'

import type { AriaLabelConfig } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { useTellBadge } from '@/components/topology/use-tell-badge'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { bundlePrefix } from '@/lib/topology/grouping'

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
      const name = `${node.name}, ${t(`kinds.${node.kind}`)}`
      if (node.group === undefined) return [name, ...states].join(', ')
      return [name, t(node.group.isOpen ? 'groups.isOpen' : 'groups.isCollapsed'), ...gathered].join(', ')
    },
    [t, tellBadge],
  )
  const edgeLabel = useCallback(
    ({ id, sourceId, targetId, labels, live, refusedLastHour }: TopologyEdge) => {
      const names = {
        source: titleOf(nodesById.get(sourceId)),
        target: titleOf(nodesById.get(targetId)),
      }
      const [lines = ''] = labels
      const says = id.startsWith(bundlePrefix)
        ? t(live ? 'groups.gathered' : 'groups.gatheredOff', { ...names, lines })
        : t(live ? 'mayCall' : 'mayCallOff', names)
      if (refusedLastHour === 0) return says
      return `${says}, ${t('badges.deniedCount', { count: refusedLastHour })}`
    },
    [t, nodesById],
  )
  return { nodeLabel, edgeLabel, config: useHelp() }
}

/** A group in a sentence about its lines, without the number of its members, which would pass for that of the lines. */
function titleOf(node: TopologyNode | undefined): string {
  return node?.group?.title ?? node?.name ?? ''
}

/** What keys do on nodes and lines. */
function useHelp() {
  const t = useTranslations('topology')
  return useMemo<Partial<AriaLabelConfig>>(
    () => ({
      'node.a11yDescription.default': t('aria.node'),
      'node.a11yDescription.keyboardDisabled': t('aria.node'),
      'edge.a11yDescription.default': t('aria.edge'),
      'handle.ariaLabel': t('aria.handle'),
    }),
    [t],
  )
}
