'use client'

import { Panel } from '@xyflow/react'
import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMotion } from '@/components/topology/use-motion'
import { IconButton } from '@/components/ui/icon-button'

/** Zoom in the corner of the canvas. */
export function ZoomControls() {
  const t = useTranslations('topology.zoom')
  const { zoomIn, zoomOut } = useMotion()
  return (
    <Panel
      position="bottom-left"
      data-over-canvas=""
      className="flex flex-col rounded-lg border bg-surface p-0.5"
      aria-label={t('label')}
    >
      <IconButton icon={Plus} label={t('in')} size="sm" tooltipSide="right" onClick={zoomIn} />
      <IconButton icon={Minus} label={t('out')} size="sm" tooltipSide="right" onClick={zoomOut} />
    </Panel>
  )
}
