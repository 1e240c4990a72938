'use client'

import { useReactFlow, type NodeChange } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import type { CardNode } from '@/components/topology/node-card'
import { useTopology } from '@/components/topology/topology-context'

/** Moves a card up or down by keyboard, and says so. */
export function useMoveByKey(changeNodes: (changes: NodeChange<CardNode>[]) => void) {
  const t = useTranslations('topology.said')
  const { announce } = useTopology()
  const { getNode } = useReactFlow<CardNode>()
  return (id: string, dy: number) => {
    const node = getNode(id)
    if (node === undefined) return
    const { x, y } = node.position
    changeNodes([{ type: 'position', id, position: { x, y: y + dy } }])
    announce(t(dy < 0 ? 'movedUp' : 'movedDown', { name: node.data.node.name, y: Math.round(y + dy) }))
  }
}
