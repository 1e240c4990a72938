'use client'

import { ViewportPortal } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import type { CardNode } from '@/components/topology/node-card'
import { columnX, nodeWidth } from '@/lib/topology/place'

const columns = ['clients', 'agents', 'reached'] as const
const gap = 56

/** What each column holds, above the topmost card; moves with the picture. */
export function ColumnHeadings({ nodes }: { nodes: CardNode[] }) {
  const t = useTranslations('topology.columns')
  const top = Math.min(0, ...nodes.map((node) => node.position.y)) - gap
  return (
    <ViewportPortal>
      {columns.map((column, index) => (
        <div
          key={column}
          style={{ transform: `translate(${columnX(index)}px, ${top}px)`, width: nodeWidth }}
          className="pointer-events-none absolute flex flex-col"
        >
          <span className="text-sm font-semibold">{t(`${column}.title`)}</span>
          <span className="text-xs text-muted">{t(`${column}.help`)}</span>
        </div>
      ))}
    </ViewportPortal>
  )
}
