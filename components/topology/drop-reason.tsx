'use client'

import { ViewportPortal } from '@xyflow/react'
import { useTopology } from '@/components/topology/topology-context'
import { nodeHeight } from '@/lib/topology/place'

interface DropReasonProps {
  /** The card that the pointer is on. */
  hovered: { id: string; x: number; y: number } | null
}

/** Why the line that is being drawn cannot end at the card under the pointer. */
export function DropReason({ hovered }: DropReasonProps) {
  const { drawing, answers, explain } = useTopology()
  const answer = drawing === null || hovered === null ? undefined : answers.get(hovered.id)
  if (hovered === null || answer === undefined || drawing?.nodeId === hovered.id) return null
  const reason = explain(answer)
  if (reason === undefined) return null
  return (
    <ViewportPortal>
      <span
        data-reason
        style={{ transform: `translate(${hovered.x}px, ${hovered.y + nodeHeight + 6}px)` }}
        className="pointer-events-none absolute z-10 w-max max-w-[260px] rounded-md bg-ink px-2 py-1 text-xs text-page"
      >
        {reason}
      </span>
    </ViewportPortal>
  )
}
