import { MarkerType, Position } from '@xyflow/react'
import type { GrantFlowEdge } from '@/components/topology/grant-edge'
import { pendingPrefix } from '@/components/topology/command'
import type { Emphasis } from '@/components/topology/emphasis'
import { lanesBetween, nearestLane, placeChips, type Ends, type Way } from '@/components/topology/edge-route'
import { gatheredHelpId, groupHelpId } from '@/components/topology/group-help'
import { handleRadius } from '@/components/topology/handle-radius'
import type { CardNode } from '@/components/topology/node-card'
import { spreadChips } from '@/components/topology/spread-chips'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { bundlePrefix } from '@/lib/topology/grouping'
import { columnOf, nodeHeight, nodeWidth } from '@/lib/topology/place'

/** How the whole picture is shown: never larger than life, with room for the toolbar and the headings of the columns. */
export const fitOptions = {
  padding: { top: '120px', bottom: '40px', x: '6%' },
  maxZoom: 1,
  minZoom: 0.25,
} as const

interface FlowNodeOptions {
  selectedId: string | null
  ariaLabel: (node: TopologyNode) => string
  /** What is on the canvas now; unchanged nodes keep their identity and positions not yet saved are kept. */
  previous: CardNode[]
  unsaved: ReadonlySet<string>
  /** What stands out; the rest is dimmed. */
  emphasis?: Emphasis | null
  /** The nodes that Tab reaches; arrows lead to the others. */
  stops?: ReadonlySet<string>
}

/** As GrantEdge cuts them. */
const widestChip = 116

/** Things that do not stand out are still there, and can still be read when one looks for them. */
const dimmed = 'opacity-25'

/** The nodes for React Flow, by column and from top to bottom, which is the order in which they are read out. */
export function toFlowNodes(nodes: readonly TopologyNode[], options: FlowNodeOptions): CardNode[] {
  const before = new Map(options.previous.map((node) => [node.id, node]))
  return nodes
    .map((node) => toFlowNode(node, { ...options, previous: before.get(node.id) }))
    .toSorted(
      (left, right) =>
        columnOf(left.data.node.kind) - columnOf(right.data.node.kind) || left.position.y - right.position.y,
    )
}

function toFlowNode(
  node: TopologyNode,
  {
    selectedId,
    ariaLabel,
    previous,
    unsaved,
    emphasis,
    stops,
  }: Omit<FlowNodeOptions, 'previous'> & { previous: CardNode | undefined },
): CardNode {
  const selected = node.id === selectedId
  const position =
    previous !== undefined && unsaved.has(node.id) ? previous.position : { x: node.x, y: node.y }
  const label = ariaLabel(node)
  const className = emphasis?.nodes.has(node.id) === false ? dimmed : ''
  const tabIndex = stops?.has(node.id) === false ? -1 : 0
  const look = { position, selected, className, ariaLabel: label }
  if (previous?.data.node === node && isSame(previous, { ...look, tabIndex })) return previous
  return {
    id: node.id,
    type: 'card',
    ...look,
    data: { node },
    domAttributes: {
      tabIndex,
      ...(node.group === undefined ? {} : { 'aria-describedby': groupHelpId }),
    },
    width: nodeWidth,
    height: nodeHeight,
    measured: { width: nodeWidth, height: nodeHeight },
    handles: handlesOf(node),
  }
}

type Look = Required<Pick<CardNode, 'position' | 'selected' | 'className' | 'ariaLabel'>> & {
  tabIndex: number
}

function isSame(card: CardNode, { position, selected, className, ariaLabel, tabIndex }: Look): boolean {
  return (
    card.selected === selected &&
    card.className === className &&
    card.ariaLabel === ariaLabel &&
    card.domAttributes?.tabIndex === tabIndex &&
    card.position.x === position.x &&
    card.position.y === position.y
  )
}

/** The ends for lines, as NodeCard draws them; given here so that lines are there before the browser has measured. */
function handlesOf({ kind }: TopologyNode): NonNullable<CardNode['handles']> {
  const end = { y: nodeHeight / 2 - handleRadius, width: 2 * handleRadius, height: 2 * handleRadius }
  return [
    ...(kind === 'client'
      ? []
      : [{ ...end, type: 'target' as const, position: Position.Left, x: -handleRadius }]),
    ...(kind === 'client' || kind === 'agent'
      ? [{ ...end, type: 'source' as const, position: Position.Right, x: nodeWidth - handleRadius }]
      : []),
  ]
}

interface FlowEdgeOptions {
  nodes: readonly TopologyNode[]
  selectedId: string | null
  ariaLabel: (edge: TopologyEdge) => string
  emphasis?: Emphasis | null
  /** What was made before; unchanged lines keep their identity, so that React Flow leaves them as they are. */
  made?: WeakMap<TopologyEdge, GrantFlowEdge>
}

/** The edges for React Flow. Arrows lead to them from their nodes; to Tab they would be too many stops. */
export function toFlowEdges(edges: readonly TopologyEdge[], options: FlowEdgeOptions): GrantFlowEdge[] {
  const { nodes, selectedId, ariaLabel, emphasis, made } = options
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lanes = lanesBetween(nodes.filter((node) => node.kind === 'agent').map((node) => node.y))
  const ways = waysOf(edges, { byId, lanes })
  return edges.map((edge, index) => {
    const way = ways[index] ?? direct
    const beside = edge.sourceId === selectedId || edge.targetId === selectedId
    const selected = edge.id === selectedId
    const label = ariaLabel(edge)
    const dim = emphasis?.edges.has(edge.id) === false
    const before = made?.get(edge)
    const look = { beside, dim, ...way }
    if (before?.selected === selected && before.ariaLabel === label && looksSame(before, look)) return before
    const pending = edge.id.startsWith(pendingPrefix)
    const flowEdge: GrantFlowEdge = {
      id: edge.id,
      type: 'grant',
      source: edge.sourceId,
      target: edge.targetId,
      data: { edge, pending, ...look },
      selected,
      selectable: !pending,
      focusable: !pending,
      domAttributes: {
        tabIndex: -1,
        ...(edge.id.startsWith(bundlePrefix) ? { 'aria-describedby': gatheredHelpId } : {}),
      },
      ariaLabel: label,
      markerEnd: beside || selected ? strongArrow : arrow,
    }
    made?.set(edge, flowEdge)
    return flowEdge
  })
}

type LineLook = Required<Way> & { beside: boolean; dim: boolean }

function looksSame({ data }: GrantFlowEdge, { beside, dim, lane, chip, along }: LineLook): boolean {
  return (
    data?.beside === beside &&
    data.dim === dim &&
    data.lane === lane &&
    data.chip === chip &&
    data.along === along
  )
}

const arrow = { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--line-control)' }
const strongArrow = { ...arrow, color: 'var(--accent-ink)' }

const direct = { lane: null, chip: 'middle', along: 0.5 } as const satisfies Required<Way>

interface Picture {
  byId: ReadonlyMap<string, TopologyNode>
  lanes: readonly number[]
}

/** The courses of the lines, with their chips clear of each other. */
function waysOf(edges: readonly TopologyEdge[], picture: Picture): Required<Way>[] {
  const { byId } = picture
  const chips = placeChips(
    edges.map(({ sourceId, targetId }) => {
      return { sourceId, targetId, column: columnOf(byId.get(sourceId)?.kind ?? 'client') }
    }),
  )
  const lines = edges.map((edge, index) => ({
    ends: endsOf(edge, byId),
    way: { lane: laneOf(edge, picture), chip: chips[index] ?? direct.chip },
    width: chipWidth(edge),
  }))
  const along = spreadChips(lines)
  return lines.map(({ way }, index) => ({ ...way, along: along[index] ?? direct.along }))
}

function endsOf({ sourceId, targetId }: TopologyEdge, byId: Picture['byId']): Ends {
  const { x: sourceX, y: sourceY } = byId.get(sourceId) ?? { x: 0, y: 0 }
  const { x: targetX, y: targetY } = byId.get(targetId) ?? { x: 0, y: 0 }
  const half = nodeHeight / 2
  return { sourceX: sourceX + nodeWidth, sourceY: sourceY + half, targetX, targetY: targetY + half }
}

/** About as wide as GrantEdge draws the chip. */
function chipWidth({ labels, refusedLastHour }: TopologyEdge): number {
  const [only] = labels
  if (only === undefined) return 0
  const text = labels.length === 1 ? only.length * 7 : 60
  return Math.min(text + 14 + (refusedLastHour > 0 ? 30 : 0), widestChip)
}

/** Where a line from a client passes the agents, if it does. */
function laneOf({ sourceId, targetId }: TopologyEdge, { byId, lanes }: Picture): number | null {
  const source = byId.get(sourceId)
  const target = byId.get(targetId)
  if (source?.kind !== 'client' || target === undefined || target.kind === 'agent') return null
  return nearestLane(lanes, (source.y + target.y + nodeHeight) / 2)
}
