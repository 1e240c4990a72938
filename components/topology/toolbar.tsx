'use client'

import { useReactFlow } from '@xyflow/react'
import { Info, LayoutGrid, Plus, Rows3, Workflow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KindTile } from '@/components/topology/kind-tile'
import { Legend } from '@/components/topology/legend'
import { SampleMenuItems } from '@/components/topology/sample-menu-items'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import { useToast } from '@/components/ui/toast'
import type { Position } from '@/components/topology/use-positions'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { nodeKinds } from '@/lib/topology/graph'
import { layOut, nodeHeight, nodeWidth } from '@/lib/topology/place'

interface ToolbarProps {
  isTable: boolean
  onViewChange: (table: boolean) => void
}

/** Floats over the canvas: add, find, arrange, legend, and the same graph as a table. */
export function Toolbar({ isTable, onViewChange }: ToolbarProps) {
  const t = useTranslations('topology.toolbar')
  const { topology, deniedReason } = useTopology()
  const [legend, setLegend] = useState(false)
  const arrange = useArrange()
  const empty = topology.nodes.length === 0
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLegend(false)
      }}
      className="z-10 flex flex-wrap items-center gap-2 border-b bg-surface px-3 py-2"
    >
      <AddMenu />
      {!empty && <Find />}
      <div className="flex-1" />
      {!empty && (
        <div className="hidden items-center gap-1 md:flex">
          {!isTable && (
            <>
              <IconButton
                icon={LayoutGrid}
                label={t('arrange')}
                disabledReason={deniedReason}
                onClick={arrange}
              />
              <IconButton
                icon={Info}
                label={t('legend')}
                aria-expanded={legend}
                onClick={() => setLegend(!legend)}
              />
            </>
          )}
          <IconButton
            icon={isTable ? Workflow : Rows3}
            label={isTable ? t('showCanvas') : t('showTable')}
            onClick={() => onViewChange(!isTable)}
          />
        </div>
      )}
      {legend && !isTable && <Legend onClose={() => setLegend(false)} />}
    </div>
  )
}

function AddMenu() {
  const t = useTranslations('topology')
  const { deniedReason, openAdd } = useTopology()
  const label = (
    <>
      <Plus aria-hidden /> {t('toolbar.add')}
    </>
  )
  if (deniedReason !== undefined) {
    return (
      <Button variant="primary" disabledReason={deniedReason}>
        {label}
      </Button>
    )
  }
  return (
    <Menu align="start" trigger={<Button variant="primary">{label}</Button>}>
      {nodeKinds.map((kind) => (
        <MenuItem key={kind} onSelect={() => openAdd(kind)}>
          <span className="flex items-center gap-2">
            <KindTile kind={kind} size="sm" />
            <span className="flex flex-col">
              {t(`kinds.${kind}`)}
              <span className="text-xs text-muted">{t(`kindHelp.${kind}`)}</span>
            </span>
          </span>
        </MenuItem>
      ))}
      <MenuSeparator />
      <SampleMenuItems />
    </Menu>
  )
}

/** Finds a node by its name or identity, selects it and brings it to the middle. */
function Find() {
  const t = useTranslations('topology')
  const { topology, select } = useTopology()
  const { setCenter, getZoom } = useReactFlow()

  function find(id: string | null) {
    const node = topology.nodes.find((candidate) => candidate.id === id)
    if (node === undefined) return
    select(node.id)
    void setCenter(node.x + nodeWidth / 2, node.y + nodeHeight / 2, { zoom: Math.max(getZoom(), 0.8) })
  }

  return (
    <Combobox
      label={t('toolbar.find')}
      placeholder={t('toolbar.find')}
      className="w-52 max-sm:w-40"
      value={null}
      onValueChange={find}
      options={topology.nodes.map((node) => ({
        value: node.id,
        label: node.name,
        note: `${t(`kinds.${node.kind}`)} · ${node.identity}`,
      }))}
    />
  )
}

/** Places every card afresh; the toast puts them back. */
function useArrange() {
  const { topology, moveNodes, announce } = useTopology()
  const t = useTranslations('topology')
  const toast = useToast()
  const { setNodes, getNodes, fitView } = useReactFlow()

  function place(places: Position[]) {
    const byId = new Map(places.map(({ id, x, y }) => [id, { x, y }]))
    moveNodes(places)
    setNodes((nodes) => nodes.map((node) => ({ ...node, position: byId.get(node.id) ?? node.position })))
    requestAnimationFrame(() => void fitView({ padding: 0.15, maxZoom: 1 }))
  }

  return () => {
    const before = getNodes().map(({ id, position }) => ({ id, ...position }))
    place(layOut(topology.nodes))
    announce(t('said.arranged'))
    toast.done({ title: t('said.arranged'), action: { label: t('undo'), run: () => place(before) } })
  }
}
