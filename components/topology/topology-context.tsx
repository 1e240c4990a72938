'use client'

import { createContext, useContext, type RefObject } from 'react'
import type { Drawing } from '@/components/topology/drawing-store'
import type { Commands } from '@/components/topology/use-commands'
import type { EmphasisState } from '@/components/topology/use-emphasis'
import type { Point } from '@/components/ui/popover'
import type { NodeKind, Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import type { ConnectAnswer } from '@/lib/topology/rules'

type Select = (id: string | null, options?: { takeFocus?: boolean }) => void

export interface TopologyContextValue
  extends Pick<Commands, 'execute' | 'undo' | 'redo' | 'offerUndo' | 'next' | 'changeSample'>, EmphasisState {
  topology: Topology
  nodesById: ReadonlyMap<string, TopologyNode>
  /** Why the viewer may not change anything; undefined when they may. */
  deniedReason: string | undefined
  /** Origin at which callers reach the gateway. */
  gatewayUrl: string
  selectedId: string | null
  /** Selects a node or an edge by id; `takeFocus` moves the focus into its inspector. */
  select: Select
  openAdd: (kind: NodeKind) => void
  openHistory: () => void
  /** The line whose scopes are being chosen. */
  draft: TopologyEdge | undefined
  /** Lists the keys of the canvas. */
  showKeys: () => void
  /** Draws a line, asking for scopes first, in place, where there is a choice; says why when it is refused. */
  requestLine: (sourceId: string, targetId: string, at?: Point) => void
  disconnect: (edge: TopologyEdge) => Promise<void>
  openConnect: (nodeId: string) => void
  askDelete: (nodeId: string) => void
  askDisconnect: (edgeId: string) => void
  askDropSample: () => void
  moveNodes: (positions: { id: string; x: number; y: number }[]) => void
  /** Ids of moved nodes whose positions the server does not know yet. */
  unsaved: RefObject<ReadonlySet<string>>
  announce: (text: string) => void
  drawing: Drawing | null
  setDrawing: (drawing: Drawing | null) => void
  /** What the rules say about each node as the other end of the line being drawn. */
  answers: ReadonlyMap<string, ConnectAnswer>
  explain: (answer: ConnectAnswer) => string | undefined
}

const TopologyContext = createContext<TopologyContextValue | undefined>(undefined)

export const TopologyProvider = TopologyContext

/** The picture and what can be done with it; only inside the topology page. Cards and lines do without it: there are many. */
export function useTopology(): TopologyContextValue {
  const value = useContext(TopologyContext)
  if (value === undefined) throw new Error('useTopology needs the topology page around it')
  return value
}

const SelectContext = createContext<Select>(() => {})

export const SelectProvider = SelectContext

/** Selects a node or an edge; for the lines, which must not hear of everything else that changes on the page. */
export function useSelect(): Select {
  return useContext(SelectContext)
}
