'use client'

import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react'
import { ShieldX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { handleRadius } from '@/components/topology/handle-radius'
import { useHasChips } from '@/components/topology/many'
import { routeEdge, type ChipEnd, type Way } from '@/components/topology/edge-route'
import { useSelect } from '@/components/topology/topology-context'
import { cn } from '@/components/ui/cn'
import type { TopologyEdge } from '@/lib/topology/graph'
import { bundlePrefix } from '@/lib/topology/grouping'

export type GrantFlowEdge = Edge<
  Required<Way> & { edge: TopologyEdge; pending: boolean; beside: boolean; dim: boolean },
  'grant'
>

/** A line with a chip that says what it grants; dashed while it lets nothing through. */
export const GrantEdge = memo(function GrantEdge(props: EdgeProps<GrantFlowEdge>) {
  const hasChips = useHasChips()
  const { data, selected = false, markerEnd } = props
  if (data === undefined) return null
  const { edge, pending, beside, dim } = data
  const { path, x, y, end } = routeEdge(atBorders(props), data)
  const strong = selected || beside
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd === undefined || !hasChips ? {} : { markerEnd })}
        interactionWidth={16}
        className={cn(
          strong ? 'stroke-accent-ink! stroke-[1.75]!' : 'stroke-line-control! stroke-[1.25]!',
          !edge.live && '[stroke-dasharray:5_4]',
          pending && 'opacity-50',
          dim && 'opacity-15',
        )}
      />
      {hasChips && edge.labels.length > 0 && <Chip edge={edge} {...{ x, y, end, selected, pending, dim }} />}
    </>
  )
})

/** React Flow ends lines at the outer edge of the handles; ours end at the border of the cards. */
function atBorders(props: EdgeProps<GrantFlowEdge>) {
  return { ...props, sourceX: props.sourceX - handleRadius, targetX: props.targetX + handleRadius }
}

interface ChipProps {
  edge: TopologyEdge
  x: number
  y: number
  end: ChipEnd
  selected: boolean
  pending: boolean
  dim: boolean
}

const shiftOf = { source: '0', middle: '-50%', target: '-100%' } as const satisfies Record<ChipEnd, string>

/** What the line grants, on the line. */
function Chip({ edge, x, y, end, selected, pending, dim }: ChipProps) {
  const select = useSelect()
  return (
    <EdgeLabelRenderer>
      <div
        style={{ transform: `translate(${shiftOf[end]}, -50%) translate(${x}px, ${y}px)` }}
        className={cn(
          'nodrag nopan pointer-events-auto absolute flex max-w-[116px] cursor-pointer items-center gap-1 rounded-sm border bg-surface px-1.5 font-mono text-[11px] leading-[18px]',
          selected
            ? 'border-accent-ink text-accent-ink'
            : 'border-line-strong text-muted hover:border-line-control',
          !edge.live && 'border-dashed',
          pending && 'opacity-50',
          dim && 'opacity-25',
        )}
        onClick={() => !pending && select(edge.id)}
      >
        <span className="truncate">
          <Label edge={edge} />
        </span>
        <Refusals count={edge.refusedLastHour} />
      </div>
    </EdgeLabelRenderer>
  )
}

/** Calls over the line that were refused of late. */
function Refusals({ count }: { count: number }) {
  const t = useTranslations('topology.badges')
  if (count === 0) return null
  return (
    <span
      title={t('deniedCount', { count })}
      className="flex shrink-0 items-center gap-0.5 font-sans font-medium text-denied"
    >
      <ShieldX role="img" aria-label={t('denied')} className="size-3" />
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** One label stands by itself; several are counted. */
function Label({ edge }: { edge: TopologyEdge }) {
  const t = useTranslations('topology')
  if (edge.id.startsWith(bundlePrefix)) return <span className="font-sans">{edge.labels[0]}</span>
  if (edge.labels.length === 1) return edge.labels[0]
  return <span className="font-sans">{t('scopeCount', { count: edge.labels.length })}</span>
}
