'use client'

import { useStore, useViewport, ViewportPortal } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { readableWords } from '@/components/topology/many'
import type { CardNode } from '@/components/topology/node-card'
import { useTopology } from '@/components/topology/topology-context'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'
import type { Refusal } from '@/lib/topology/rules'

interface DropReasonsProps {
  nodes: readonly CardNode[]
  /** Id of the card that the pointer is on. */
  hovered: string | null
}

/** Why the line that is being drawn cannot end at the dimmed cards: in brief on each, in full under the pointer. */
export function DropReasons(props: DropReasonsProps) {
  const { drawing } = useTopology()
  return drawing === null ? null : <ReasonsInSight {...props} startId={drawing.nodeId} />
}

/** There may be hundreds of cards, so only those in sight say why. */
function ReasonsInSight({ nodes, hovered, startId }: DropReasonsProps & { startId: string }) {
  const { answers } = useTopology()
  const isInSight = useSight()
  return (
    <ViewportPortal>
      {nodes.map((node) => {
        const answer = answers.get(node.id)
        if (answer === undefined || answer.allowed || node.id === startId || !isInSight(node)) return null
        return <Reason key={node.id} node={node} refusal={answer} inFull={node.id === hovered} />
      })}
    </ViewportPortal>
  )
}

/** Whether a card is inside the window of the canvas, and large enough for its words to be read. */
function useSight(): (node: CardNode) => boolean {
  const { x, y, zoom } = useViewport()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  return ({ position }) => {
    const left = position.x * zoom + x
    const top = position.y * zoom + y
    const isInside =
      left < width && top < height && left + nodeWidth * zoom > 0 && top + nodeHeight * zoom > 0
    return zoom >= readableWords && isInside
  }
}

function Reason({ node, refusal, inFull }: { node: CardNode; refusal: Refusal; inFull: boolean }) {
  const t = useTranslations('topology.drop')
  const { explain } = useTopology()
  const { x, y } = node.position
  if (inFull) {
    return (
      <span
        data-reason="full"
        style={{ transform: `translate(${x}px, ${y + nodeHeight + 6}px)` }}
        className="pointer-events-none absolute z-10 w-max max-w-[260px] rounded-md bg-ink px-2 py-1 text-xs text-page"
      >
        {explain(refusal)}
      </span>
    )
  }
  return (
    <span
      data-reason="brief"
      style={{ transform: `translate(${x}px, ${y + nodeHeight - 10}px)`, width: nodeWidth }}
      className="pointer-events-none absolute flex justify-center"
    >
      <span className="rounded-sm border bg-surface px-1.5 text-[11px] leading-[18px] text-muted">
        {t(refusal.code)}
      </span>
    </span>
  )
}
