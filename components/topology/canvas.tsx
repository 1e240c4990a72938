'use client'

import '@xyflow/react/dist/base.css'
import { MiniMap, ReactFlow, useStore, type EdgeChange, type NodeChange } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState, type MouseEvent } from 'react'
import { ColumnHeadings } from '@/components/topology/column-headings'
import { DotGrid } from '@/components/topology/dot-grid'
import { DropReasons } from '@/components/topology/drop-reasons'
import { fitOptions, toFlowEdges } from '@/components/topology/flow-elements'
import { GrantEdge, type GrantFlowEdge } from '@/components/topology/grant-edge'
import { GroupHelp } from '@/components/topology/group-help'
import { NodeCard, type CardNode } from '@/components/topology/node-card'
import { useTopology } from '@/components/topology/topology-context'
import { useAriaLabels } from '@/components/topology/use-aria-labels'
import { ChipsProvider, fewestMany, readableChip, readableWords } from '@/components/topology/many'
import { useCanvasKeys } from '@/components/topology/use-canvas-keys'
import { isHandle, useDrawing } from '@/components/topology/use-drawing'
import { useFlowNodes } from '@/components/topology/use-flow-nodes'
import { useLeftCard } from '@/components/topology/use-left-card'
import { useMoveByKey } from '@/components/topology/use-move-by-key'
import { useReveal } from '@/components/topology/use-reveal'
import { useStable } from '@/components/topology/use-stable'
import { useTabStops } from '@/components/topology/use-tab-stops'
import { useViewportAddress } from '@/components/topology/use-viewport-address'
import { ZoomControls } from '@/components/topology/zoom-controls'
import type { TopologyEdge } from '@/lib/topology/graph'

const nodeTypes = { card: NodeCard }
const edgeTypes = { grant: GrantEdge }

/**
 * While a line is drawn, the cards it cannot end at are dimmed from here: rendering hundreds of them anew would be felt.
 * Selectors name no classes of React Flow, because Tailwind takes underscores in them for spaces.
 */
const look =
  'bg-page [--xy-attribution-background-color:transparent] [&_[data-message]_a]:text-muted! ' +
  '[&_[role=group]:is(:hover,:focus-visible)]:z-10! ' +
  'data-drawing:[&_[data-mark=none]_[data-face]]:opacity-45 data-far:[&_:is([data-words],[data-handlepos])]:invisible'

/** What never changes about the canvas. */
const fixed = {
  minZoom: 0.25,
  maxZoom: 1.5,
  // The corners hold the zoom and the minimap.
  attributionPosition: 'bottom-center',
  fitViewOptions: fitOptions,
  selectNodesOnDrag: false,
  connectionRadius: 28,
  connectionLineStyle: { stroke: 'var(--accent-ink)', strokeWidth: 1.75 },
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  tabIndex: -1,
} as const

/** The picture itself: cards in columns, lines between them. */
export function Canvas() {
  const t = useTranslations('topology')
  const { nodesById, selectedId, select, deniedReason, drawing: line } = useTopology()
  const isDrawing = line !== null
  const isMany = nodesById.size > fewestMany
  const hasChips = useStore(({ transform }) => !isMany || transform[2] >= readableChip)
  const isFar = useStore(({ transform }) => isMany && transform[2] < readableWords)
  const { nodeLabel, edgeLabel, config } = useAriaLabels()
  const reveal = useReveal()
  const { stops, onFocus } = useTabStops({ reveal })
  const noteFocus = useLeftCard()
  const [nodes, changeNodes] = useFlowNodes({ nodeLabel, stops })
  const edges = useFlowEdges(edgeLabel)
  const drawing = useDrawing()
  const move = useMoveByKey(changeNodes)
  const onKeyDownCapture = useCanvasKeys({ move })
  const { begin, moved } = useViewportAddress({ reveal })
  const { hovered, ...hovering } = useHoveredCard(isDrawing)
  // A press on a handle draws a line and selects nothing.
  const drawingPress = useRef(false)

  const onNodesChange = useStable((changes: NodeChange<CardNode>[]) => {
    if (!drawingPress.current && !isDrawing) applySelection(changes, { selectedId, select })
    changeNodes(changes)
  })
  const onEdgesChange = useStable((changes: EdgeChange<GrantFlowEdge>[]) =>
    applySelection(changes, { selectedId, select }),
  )
  const onNodeClick = useStable((event: MouseEvent, node: CardNode) => drawing.onNodeClick(event, node.id))
  const onPaneClick = useStable((event: MouseEvent) => {
    // The keys of the canvas work after a press on it.
    event.currentTarget.closest<HTMLElement>('.react-flow')?.focus({ preventScroll: true })
    select(null)
  })

  return (
    <ChipsProvider value={hasChips}>
      <ReactFlow<CardNode, GrantFlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        isValidConnection={drawing.isValid}
        onConnectStart={drawing.onConnectStart}
        onConnectEnd={drawing.onConnectEnd}
        onClickConnectStart={drawing.onConnectStart}
        onClickConnectEnd={drawing.onConnectEnd}
        onNodeClick={onNodeClick}
        {...hovering}
        onKeyDownCapture={onKeyDownCapture}
        onFocus={(event) => {
          onFocus(event)
          noteFocus(event)
        }}
        onPointerDownCapture={(event) => {
          drawingPress.current = isHandle(event.target)
        }}
        onPaneClick={onPaneClick}
        onInit={begin}
        onMoveEnd={moved}
        {...fixed}
        nodesDraggable={deniedReason === undefined}
        nodesConnectable={deniedReason === undefined}
        onlyRenderVisibleElements={isMany}
        ariaLabelConfig={config}
        aria-label={t('canvasLabel')}
        data-drawing={isDrawing || undefined}
        data-far={isFar || undefined}
        className={look}
      >
        <DotGrid />
        <ColumnHeadings nodes={nodes} />
        <DropReasons nodes={nodes} hovered={hovered} />
        <ZoomControls />
        <Overview />
        <GroupHelp />
      </ReactFlow>
    </ChipsProvider>
  )
}

/** The lines as they lie on the canvas, with the one that is being asked about. */
function useFlowEdges(ariaLabel: (edge: TopologyEdge) => string): GrantFlowEdge[] {
  const { topology, selectedId, emphasis, draft } = useTopology()
  const [made] = useState(() => new WeakMap<TopologyEdge, GrantFlowEdge>())
  return useMemo(() => {
    const lines = draft === undefined ? topology.edges : [...topology.edges, draft]
    return toFlowEdges(lines, { nodes: topology.nodes, selectedId, ariaLabel, emphasis, made })
  }, [topology, selectedId, ariaLabel, emphasis, draft, made])
}

/** The card that the pointer is on while a line is drawn. */
function useHoveredCard(isDrawing: boolean) {
  const [hovered, hover] = useState<string | null>(null)
  const onNodeMouseEnter = useStable((_: MouseEvent, { id }: CardNode) => {
    if (isDrawing) hover(id)
  })
  const onNodeMouseLeave = useStable(() => {
    if (isDrawing) hover(null)
  })
  return { hovered, onNodeMouseEnter, onNodeMouseLeave }
}

/** The whole picture, small, in the corner. */
function Overview() {
  const t = useTranslations('topology')
  return (
    <MiniMap<CardNode>
      pannable
      zoomable
      ariaLabel={t('minimap')}
      nodeColor={colourOf}
      nodeBorderRadius={12}
      maskColor="color-mix(in srgb, var(--page) 70%, transparent)"
      className="m-3! overflow-hidden rounded-lg border bg-surface!"
      style={{ width: 168, height: 112 }}
    />
  )
}

/** Kinds differ by their shade as well; their column tells them apart anyway. */
function colourOf({ data, selected }: CardNode): string {
  if (selected === true) return 'var(--accent)'
  if (data.node.refusedLastHour > 0) return 'var(--denied)'
  return data.node.kind === 'agent' ? 'var(--accent-ink)' : 'var(--line-control)'
}

type SelectionChange = NodeChange<CardNode> | EdgeChange<GrantFlowEdge>

/** One thing is selected at a time, and the address of the page says which; Enter and Escape come through here as well. */
function applySelection(
  changes: readonly SelectionChange[],
  { selectedId, select }: { selectedId: string | null; select: (id: string | null) => void },
): void {
  const chosen = changes.find((change) => change.type === 'select' && change.selected)
  if (chosen !== undefined && 'id' in chosen) {
    if (chosen.id !== selectedId) select(chosen.id)
  }
}
