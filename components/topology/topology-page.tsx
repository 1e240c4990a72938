'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { useDeniedReason } from '@/components/shell/viewer'
import { AccessTable } from '@/components/topology/access-table'
import { GroupedCanvas } from '@/components/topology/grouped-canvas'
import { DrawingProvider, useDrawingStore, type Drawing } from '@/components/topology/drawing-store'
import { draftEdge } from '@/components/topology/draft-edge'
import { both } from '@/components/topology/emphasis'
import { EmptyCanvas } from '@/components/topology/empty-canvas'
import { fitOptions, toFlowEdges, toFlowNodes } from '@/components/topology/flow-elements'
import { Toolbar } from '@/components/topology/toolbar'
import {
  SelectProvider,
  TopologyProvider,
  type TopologyContextValue,
} from '@/components/topology/topology-context'
import { type Question, TopologyDialogs } from '@/components/topology/topology-dialogs'
import { TopologyPanel } from '@/components/topology/topology-panel'
import { useAskedLine } from '@/components/topology/use-asked-line'
import { useChanges } from '@/components/topology/use-changes'
import { useCommands } from '@/components/topology/use-commands'
import { useEmphasis } from '@/components/topology/use-emphasis'
import { useHighlighted } from '@/components/topology/use-highlight'
import { useFailure } from '@/components/topology/use-failure'
import { useIsNarrow } from '@/components/topology/use-is-narrow'
import { useLines } from '@/components/topology/use-lines'
import { usePositions } from '@/components/topology/use-positions'
import { useRequestLine } from '@/components/topology/use-request-line'
import { panelParams, useSelection } from '@/components/topology/use-selection'
import { useTellOthers } from '@/components/topology/use-tell-others'
import { useUndoKeys } from '@/components/topology/use-undo-keys'
import { cn } from '@/components/ui/cn'
import { PanelParams } from '@/components/ui/leave-guard'
import { useLocalized } from '@/components/ui/use-localized'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import type { Topology, TopologyNode } from '@/lib/topology/graph'
import { canConnect, type ConnectAnswer } from '@/lib/topology/rules'

const views = ['canvas', 'table'] as const

/** The canvas that is the policy: nodes, lines, and everything that can be done with them. */
export function TopologyPage({ topology: stored, gatewayUrl }: { topology: Topology; gatewayUrl: string }) {
  const t = useTranslations('topology')
  const localized = useLocalized()
  const deniedReason = useDeniedReason('topology:write')
  const { adding, showsHistory, takeFocus, isFromAddress, ...selection } = useSelection()
  const [question, ask] = useState<Question | null>(null)
  const [askedLine, dropAskedLine] = useAskedLine()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [said, announce] = useState('')
  const [initial] = useState(() => initialFlow(stored))
  const nodesById = useMemo(() => new Map(stored.nodes.map((node) => [node.id, node])), [stored.nodes])
  const { edges, takeOwn, settled, ...commands } = useCommands({ topology: stored, nodesById, announce })
  const { connect, disconnect } = useLines({ ...commands, nodesById, announce })
  const topology = useMemo(() => ({ ...stored, edges }), [stored, edges])
  const emphasis = useEmphasis(topology)
  const highlighted = useHighlighted(topology, selection.selectedId)
  const answers = useMemo(() => answersFor(drawing, topology), [drawing, topology])
  const drawingStore = useDrawingStore({ drawing, answers })
  const fail = useFailure(announce)
  const { moveNodes, unsaved } = usePositions({ ...commands, nodesById, onFailure: fail })
  const onOthers = useTellOthers({ announce, openHistory: selection.openHistory })
  useChanges({ topology: stored, settled, takeOwn, onOthers })
  const explain = useCallback(
    (answer: ConnectAnswer) => (answer.allowed ? undefined : localized(explainRefusal(answer))),
    [localized],
  )
  useUndoKeys({ ...commands, deniedReason, isAsking: question !== null })
  const requestLine = useRequestLine({ topology, nodesById, announce, explain, connect, ask })
  const value: TopologyContextValue = {
    topology,
    nodesById,
    deniedReason,
    gatewayUrl,
    ...selection,
    ...commands,
    ...emphasis,
    draft: useMemo(() => lineInQuestion(question, nodesById), [question, nodesById]),
    emphasis: useMemo(() => both(emphasis.emphasis, highlighted), [emphasis.emphasis, highlighted]),
    showKeys: () => ask({ about: 'keys' }),
    requestLine,
    disconnect,
    openConnect: (nodeId) => ask({ about: 'connect', nodeId }),
    askDelete: (nodeId) => ask({ about: 'delete', nodeId }),
    askDisconnect: (edgeId) => ask({ about: 'disconnect', edgeId }),
    askDropSample: () => ask({ about: 'sample' }),
    moveNodes,
    unsaved,
    announce,
    drawing,
    setDrawing,
    answers,
    explain,
  }

  return (
    <TopologyProvider value={value}>
      <DrawingProvider value={drawingStore}>
        <SelectProvider value={selection.select}>
          <ReactFlowProvider {...initial}>
            <h1 className="sr-only">{t('title')}</h1>
            <div className="absolute inset-0 flex">
              <Graph isEmpty={stored.nodes.length === 0} />
              <PanelParams value={panelParams}>
                <TopologyPanel {...{ adding, showsHistory, takeFocus, isFromAddress }} />
              </PanelParams>
            </div>
            <p role="status" className="sr-only">
              {said}
            </p>
            <TopologyDialogs
              question={question ?? askedLine}
              onConnect={connect}
              onClose={question === null ? dropAskedLine : () => ask(null)}
            />
          </ReactFlowProvider>
        </SelectProvider>
      </DrawingProvider>
    </TopologyProvider>
  )
}

/** The line whose scopes are being chosen stands on the canvas already, or one would not see what is asked about. */
function lineInQuestion(question: Question | null, nodesById: ReadonlyMap<string, TopologyNode>) {
  if (question?.about !== 'scopes') return undefined
  const { sourceId, targetId } = question
  return draftEdge({ do: 'connect', sourceId, targetId, scopes: [] }, nodesById)
}

/** The toolbar over the canvas, the table, or the invitation to begin. */
function Graph({ isEmpty }: { isEmpty: boolean }) {
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('canvas'))
  const isNarrow = useIsNarrow()
  const isTable = view === 'table' || isNarrow
  return (
    <div className="relative flex min-w-0 flex-1 flex-col">
      <Toolbar isTable={isTable} onViewChange={(table) => void setView(table ? 'table' : 'canvas')} />
      {isEmpty ? (
        <EmptyCanvas />
      ) : (
        <div className={cn('relative min-h-0 flex-1', isTable ? 'overflow-y-auto' : 'max-md:hidden')}>
          {isTable ? <AccessTable /> : <GroupedCanvas />}
        </div>
      )}
    </div>
  )
}

/** What the rules say about every node as the other end of the line being drawn. */
function answersFor(drawing: Drawing | null, { nodes, edges }: Topology): ReadonlyMap<string, ConnectAnswer> {
  const start = drawing === null ? undefined : nodes.find((node) => node.id === drawing.nodeId)
  if (drawing === null || start === undefined) return new Map()
  return new Map(
    nodes.map((node) => [
      node.id,
      drawing.from === 'source' ? canConnect(start, node, edges) : canConnect(node, start, edges),
    ]),
  )
}

/** The picture as the server renders it, before the browser has measured anything. */
function initialFlow({ nodes, edges }: Topology) {
  return {
    initialNodes: toFlowNodes(nodes, {
      selectedId: null,
      ariaLabel: (node) => node.name,
      previous: [],
      unsaved: new Set(),
    }),
    initialEdges: toFlowEdges(edges, { nodes, selectedId: null, ariaLabel: () => '' }),
    initialWidth: 1180,
    initialHeight: 760,
    fitView: true,
    initialFitViewOptions: fitOptions,
  }
}
