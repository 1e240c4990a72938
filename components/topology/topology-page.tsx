'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { useDeniedReason } from '@/components/shell/viewer'
import { AccessTable } from '@/components/topology/access-table'
import { AddNodePanel } from '@/components/topology/add-node-panel'
import { Canvas } from '@/components/topology/canvas'
import { ConnectDialog } from '@/components/topology/connect-dialog'
import { DeleteNodeDialog } from '@/components/topology/delete-node-dialog'
import { DisconnectDialog } from '@/components/topology/disconnect-dialog'
import { EdgeInspector } from '@/components/topology/edge-inspector'
import { EmptyCanvas } from '@/components/topology/empty-canvas'
import { NodeInspector } from '@/components/topology/node-inspector'
import { ScopeDialog } from '@/components/topology/scope-dialog'
import { Toolbar } from '@/components/topology/toolbar'
import {
  TopologyProvider,
  type Drawing,
  type TopologyContextValue,
} from '@/components/topology/topology-context'
import { useLines } from '@/components/topology/use-lines'
import { usePositions } from '@/components/topology/use-positions'
import { useToast } from '@/components/ui/toast'
import { cn } from '@/components/ui/cn'
import { useLocalized } from '@/components/ui/use-localized'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import { nodeKinds, type Topology } from '@/lib/topology/graph'
import { canConnect, type ConnectAnswer, scopesOf } from '@/lib/topology/rules'

/** What is asked in a dialog over the canvas. */
type Question =
  | { about: 'scopes'; sourceId: string; targetId: string }
  | { about: 'connect'; nodeId: string }
  | { about: 'delete'; nodeId: string }
  | { about: 'disconnect'; edgeId: string }

const views = ['canvas', 'table'] as const

/** The canvas that is the policy: nodes, lines, and everything that can be done with them. */
export function TopologyPage({ topology: stored, gatewayUrl }: { topology: Topology; gatewayUrl: string }) {
  const t = useTranslations('topology')
  const localized = useLocalized()
  const toast = useToast()
  const deniedReason = useDeniedReason('topology:write')
  const [selectedId, setSelectedId] = useQueryState('selected', parseAsString)
  const [adding, setAdding] = useQueryState('add', parseAsStringLiteral(nodeKinds))
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('canvas'))
  const [takeFocus, setTakeFocus] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [said, setSaid] = useState('')
  const nodesById = useMemo(() => new Map(stored.nodes.map((node) => [node.id, node])), [stored.nodes])
  const { edges, connect, disconnect } = useLines({ topology: stored, nodesById, announce: setSaid })
  const topology = useMemo(() => ({ ...stored, edges }), [stored, edges])
  const failToMove = useCallback(() => toast.failed({ title: t('moveFailed') }), [toast, t])
  const { moveNodes, unsaved } = usePositions(failToMove)

  const explain = useCallback(
    (answer: ConnectAnswer) => (answer.allowed ? undefined : localized(explainRefusal(answer))),
    [localized],
  )
  const answers = useMemo(() => answersFor(drawing, topology), [drawing, topology])

  const select = useCallback(
    (id: string | null, options: { takeFocus?: boolean } = {}) => {
      setTakeFocus(options.takeFocus === true)
      void setSelectedId(id)
      void setAdding(null)
    },
    [setSelectedId, setAdding],
  )

  function requestLine(sourceId: string, targetId: string) {
    const source = nodesById.get(sourceId)
    const target = nodesById.get(targetId)
    if (source === undefined || target === undefined) return
    const answer = canConnect(source, target, edges)
    if (!answer.allowed) {
      const reason = explain(answer) ?? ''
      setSaid(t('said.refused', { reason }))
      return toast.failed({ title: t('refusedTitle'), description: reason })
    }
    if ((scopesOf(target, answer.kind)?.length ?? 0) > 1) {
      return setQuestion({ about: 'scopes', sourceId, targetId })
    }
    connect(sourceId, targetId)
  }

  const value: TopologyContextValue = {
    topology,
    nodesById,
    deniedReason,
    gatewayUrl,
    selectedId,
    select,
    openAdd: (kind) => {
      setTakeFocus(true)
      void setSelectedId(null)
      void setAdding(kind)
    },
    requestLine,
    disconnect,
    openConnect: (nodeId) => setQuestion({ about: 'connect', nodeId }),
    askDelete: (nodeId) => setQuestion({ about: 'delete', nodeId }),
    askDisconnect: (edgeId) => setQuestion({ about: 'disconnect', edgeId }),
    moveNodes,
    announce: setSaid,
    drawing,
    setDrawing,
    answers,
    explain,
  }
  const close = () => setQuestion(null)
  const isTable = view === 'table'

  return (
    <TopologyProvider value={value}>
      <ReactFlowProvider>
        <h1 className="sr-only">{t('title')}</h1>
        <div className="absolute inset-0 flex">
          <div className="relative flex min-w-0 flex-1 flex-col">
            <Toolbar isTable={isTable} onViewChange={(table) => void setView(table ? 'table' : 'canvas')} />
            {stored.nodes.length === 0 ? (
              <EmptyCanvas />
            ) : (
              <>
                <div className={cn('relative min-h-0 flex-1', isTable ? 'hidden' : 'max-md:hidden')}>
                  <Canvas unsaved={unsaved} />
                </div>
                <div className={cn('min-h-0 flex-1 overflow-y-auto', !isTable && 'md:hidden')}>
                  <AccessTable />
                </div>
              </>
            )}
          </div>
          <Panel adding={adding} takeFocus={takeFocus} value={value} onClose={() => select(null)} />
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
        {question?.about === 'scopes' && <ScopeDialog {...question} onConnect={connect} onClose={close} />}
        {question?.about === 'connect' && <ConnectDialog nodeId={question.nodeId} onClose={close} />}
        {question?.about === 'delete' && <DeleteNodeDialog nodeId={question.nodeId} onClose={close} />}
        {question?.about === 'disconnect' && <DisconnectDialog edgeId={question.edgeId} onClose={close} />}
      </ReactFlowProvider>
    </TopologyProvider>
  )
}

interface PanelProps {
  adding: (typeof nodeKinds)[number] | null
  takeFocus: boolean
  value: TopologyContextValue
  onClose: () => void
}

/** What stands beside the canvas: the form for a new node, or the inspector of what is selected. */
function Panel({ adding, takeFocus, value, onClose }: PanelProps) {
  const node = value.selectedId === null ? undefined : value.nodesById.get(value.selectedId)
  const edge = value.topology.edges.find((candidate) => candidate.id === value.selectedId)
  if (adding === null && node === undefined && edge === undefined) return null
  return (
    <div className="contents sm:relative sm:block sm:w-[380px] sm:shrink-0">
      {adding !== null && <AddNodePanel kind={adding} onClose={onClose} />}
      {adding === null && node !== undefined && (
        <NodeInspector key={node.id} node={node} takeFocus={takeFocus} onClose={onClose} />
      )}
      {adding === null && edge !== undefined && (
        <EdgeInspector key={edge.id} edge={edge} takeFocus={takeFocus} onClose={onClose} />
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
