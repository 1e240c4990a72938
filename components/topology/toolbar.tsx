'use client'

import { useReactFlow } from '@xyflow/react'
import {
  History,
  Keyboard,
  LayoutGrid,
  ListFilter,
  Maximize,
  Redo2,
  Rows3,
  Undo2,
  Workflow,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddMenu } from '@/components/topology/add-menu'
import { FindNode } from '@/components/topology/find-node'
import { Legend } from '@/components/topology/legend'
import { useTopology } from '@/components/topology/topology-context'
import { groupChoices, useGrouping } from '@/components/topology/use-grouping'
import { useMotion } from '@/components/topology/use-motion'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { layOut } from '@/lib/topology/place'

interface ToolbarProps {
  isTable: boolean
  onViewChange: (table: boolean) => void
}

/** Floats over the canvas, and stands over the table: add, find, look, arrange, undo, and the same graph the other way. */
export function Toolbar({ isTable, onViewChange }: ToolbarProps) {
  const t = useTranslations('topology.toolbar')
  const { topology, openHistory } = useTopology()
  const empty = topology.nodes.length === 0
  return (
    <div
      role="toolbar"
      data-keep-clear=""
      data-over-canvas={isTable || empty ? undefined : ''}
      aria-label={t('label')}
      className={cn(
        'z-10 flex flex-wrap items-center gap-1 bg-surface p-1.5 max-md:flex-nowrap',
        isTable || empty
          ? 'border-b px-4 md:px-6'
          : 'border-b max-md:px-3 md:absolute md:top-3 md:left-3 md:max-w-[calc(100%-1.5rem)] md:rounded-lg md:border-0 md:shadow-popup',
      )}
    >
      <AddMenu />
      {!empty && <FindNode />}
      {!empty && !isTable && <Looks />}
      <UndoRedo />
      <IconButton
        icon={History}
        label={t('history')}
        tooltipSide="bottom"
        onClick={openHistory}
        data-opens="history"
      />
      {!empty && (
        <span className="hidden md:block">
          <IconButton
            icon={isTable ? Workflow : Rows3}
            label={isTable ? t('showCanvas') : t('showTable')}
            tooltipSide="bottom"
            onClick={() => onViewChange(!isTable)}
          />
        </span>
      )}
    </div>
  )
}

/** Among icons without borders, a border would make the one that is off stand out. */
const quietlyDisabled =
  'aria-disabled:border-transparent! aria-disabled:bg-transparent! aria-disabled:opacity-50'

/** What concerns the picture only. */
function Looks() {
  const t = useTranslations('topology.toolbar')
  const { deniedReason, chosen, showKeys } = useTopology()
  const { fit } = useMotion()
  const [legend, setLegend] = useState(false)
  const arrange = useArrange()
  return (
    <div
      className="relative hidden items-center gap-1 md:flex"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLegend(false)
      }}
    >
      <GroupChoice />
      <IconButton icon={Maximize} label={t('fit')} tooltipSide="bottom" onClick={fit} />
      <IconButton
        icon={LayoutGrid}
        label={t('arrange')}
        tooltipSide="bottom"
        disabledReason={deniedReason}
        className={quietlyDisabled}
        onClick={arrange}
      />
      <IconButton
        icon={ListFilter}
        label={chosen.length === 0 ? t('legend') : t('legendOn', { count: chosen.length })}
        tooltipSide="bottom"
        aria-expanded={legend}
        className={cn(chosen.length > 0 && 'bg-accent-soft text-accent-ink')}
        onClick={() => setLegend(!legend)}
      />
      <IconButton icon={Keyboard} label={t('keys')} tooltipSide="bottom" onClick={showKeys} />
      {legend && <Legend onClose={() => setLegend(false)} />}
    </div>
  )
}

function GroupChoice() {
  const t = useTranslations('topology.groups')
  const { grouping, choose } = useGrouping()
  return (
    <div className="w-44">
      <Select
        label={t('label')}
        value={grouping}
        onValueChange={(value) => void choose(value)}
        options={groupChoices.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
    </div>
  )
}

function UndoRedo() {
  const t = useTranslations('topology')
  const { undo, redo, next, deniedReason } = useTopology()
  return (['undo', 'redo'] as const).map((way) => {
    const about = next[way]
    const nothing = about === undefined ? t(`toolbar.${way}Nothing`) : undefined
    return (
      <IconButton
        key={way}
        icon={way === 'undo' ? Undo2 : Redo2}
        className={quietlyDisabled}
        label={
          about === undefined
            ? t(`toolbar.${way}`)
            : t(`toolbar.${way}What`, { what: t(`operations.${about.key}`, { name: about.name }) })
        }
        tooltipSide="bottom"
        disabledReason={deniedReason ?? nothing}
        onClick={way === 'undo' ? undo : redo}
      />
    )
  })
}

/** Places every card afresh, which can be undone like everything else. */
function useArrange() {
  const { topology, moveNodes, announce, offerUndo } = useTopology()
  const t = useTranslations('topology')
  const toast = useToast()
  const { setNodes } = useReactFlow()
  const { fit } = useMotion()
  return () => {
    const places = layOut(topology.nodes)
    const byId = new Map(places.map(({ id, x, y }) => [id, { x, y }]))
    moveNodes(places)
    setNodes((nodes) => nodes.map((node) => ({ ...node, position: byId.get(node.id) ?? node.position })))
    requestAnimationFrame(fit)
    announce(t('said.arranged'))
    toast.done({ title: t('said.arranged'), ...offerUndo('coming') })
  }
}
