import type {
  GroupSummary,
  NodeBadge,
  NodeKind,
  Topology,
  TopologyEdge,
  TopologyNode,
} from '@/lib/topology/graph'
import { nodeKinds } from '@/lib/topology/node-kinds'
import { columnOf, columnX, rowHeight } from '@/lib/topology/place'

/** The canvas with nodes of one kind gathered by who answers for them, or by where they run. Pure. */

export const groupings = ['owner', 'environment'] as const
export type Grouping = (typeof groupings)[number]

/** Above this many nodes the canvas groups by itself, with its groups collapsed. */
export const manyForOneView = 300

export const groupPrefix = 'group:'
export const bundlePrefix = 'bundle:'

export interface GroupingOptions {
  by: Grouping
  /** Ids of groups whose members are shown. */
  open: readonly string[]
  /** What the members of a group have in common, in words. */
  titleOf: (group: { kind: NodeKind; value: string }) => string
  /** The words on the card of a group. */
  nameOf: (group: { title: string; count: number; isOpen: boolean }) => string
  /** The words on the chip of gathered lines, and how many of them let nothing through while others do. */
  labelOf: (gathered: { lines: number; off: number }) => string
}

export interface GroupedTopology extends Topology {
  /** The group that a node belongs to, and the gathered line that a line is part of. */
  partOf: ReadonlyMap<string, string>
}

interface Group {
  id: string
  members: TopologyNode[]
  value: string
}

/**
 * The picture in groups: a collapsed group is one card, and its lines to the same other end are one line with their number.
 * A node that has its owner or environment for itself stands as it is. The places are worked out here and kept nowhere.
 */
export function groupTopology(topology: Topology, options: GroupingOptions): GroupedTopology {
  const groups = gather(topology.nodes, options.by)
  const standsFor = new Map<string, string>()
  const partOf = new Map<string, string>()
  const rows: TopologyNode[] = []
  const filled = [0, 0, 0]
  const place = (node: TopologyNode) => {
    const column = columnOf(node.kind)
    const row = filled[column] ?? 0
    filled[column] = row + 1
    rows.push({ ...node, x: columnX(column), y: row * rowHeight })
  }
  for (const group of groups) {
    const isOpen = options.open.includes(group.id)
    if (group.members.length > 1) place(cardOf(group, { ...options, isOpen }))
    const shown = group.members.length === 1 || isOpen
    for (const member of group.members) {
      if (group.members.length > 1) partOf.set(member.id, group.id)
      if (shown) place(member)
      else standsFor.set(member.id, group.id)
    }
  }
  const edges = gatherLines(topology.edges, { standsFor, partOf, ...options })
  return { ...topology, nodes: rows, edges, partOf }
}

function gather(nodes: readonly TopologyNode[], by: Grouping): Group[] {
  const groups = new Map<string, Group>()
  const ordered = nodes.toSorted((one, other) => one.y - other.y)
  for (const kind of nodeKinds) {
    for (const node of ordered) {
      if (node.kind !== kind) continue
      const value = valueOf(node, by)
      const id = `${groupPrefix}${kind}:${value}`
      const group = groups.get(id)
      if (group === undefined) groups.set(id, { id, value, members: [node] })
      else group.members.push(node)
    }
  }
  return [...groups.values()]
}

/** Whether things of a kind can have an owner or an environment at all. */
export function canHave(by: Grouping, kind: NodeKind): boolean {
  return by === 'owner' ? kind === 'agent' : kind !== 'llm' && kind !== 'external'
}

function valueOf({ object }: TopologyNode, by: Grouping): string {
  if (object.type !== 'application') return ''
  return by === 'environment' ? object.environment : (object.agent?.owner ?? '')
}

function cardOf(
  { id, members, value }: Group,
  { titleOf, nameOf, isOpen }: GroupingOptions & { isOpen: boolean },
): TopologyNode & { group: GroupSummary } {
  const [first] = members
  if (first === undefined) throw new Error('a group has members')
  const title = titleOf({ kind: first.kind, value })
  return {
    ...first,
    id,
    name: nameOf({ title, count: members.length, isOpen }),
    identity: '',
    badges: [],
    enabled: members.some(({ enabled }) => enabled),
    refusedLastHour: refusalsOf(members),
    group: { isOpen, title, bears: countBadges(members) },
  }
}

/** What of its members a group tells on its card, most pressing first. A sandbox is nothing to be warned of. */
const told = [
  'denied',
  'no_secret',
  'auth_off',
  'service_disabled',
  'no_scopes',
  'secret_expiring',
  'disabled',
] as const satisfies NodeBadge[]

function countBadges(members: readonly TopologyNode[]): GroupSummary['bears'] {
  return told.flatMap((badge) => {
    const bearers = members.filter(({ badges }) => badges.includes(badge))
    if (bearers.length === 0) return []
    return [{ badge, count: badge === 'denied' ? refusalsOf(bearers) : bearers.length }]
  })
}

function refusalsOf(all: readonly { refusedLastHour: number }[]): number {
  return all.reduce((sum, { refusedLastHour }) => sum + refusedLastHour, 0)
}

interface GatherLines extends Pick<GroupingOptions, 'labelOf'> {
  standsFor: ReadonlyMap<string, string>
  /** Filled with the lines that are gathered. */
  partOf: Map<string, string>
}

function gatherLines(
  edges: readonly TopologyEdge[],
  { standsFor, partOf, labelOf }: GatherLines,
): TopologyEdge[] {
  const single: TopologyEdge[] = []
  const bundles = new Map<string, TopologyEdge[]>()
  for (const edge of edges) {
    const sourceId = standsFor.get(edge.sourceId)
    const targetId = standsFor.get(edge.targetId)
    if (sourceId === undefined && targetId === undefined) {
      single.push(edge)
      continue
    }
    const id = `${bundlePrefix}${sourceId ?? edge.sourceId}>${targetId ?? edge.targetId}`
    const moved = { ...edge, sourceId: sourceId ?? edge.sourceId, targetId: targetId ?? edge.targetId }
    partOf.set(edge.id, id)
    const gathered = bundles.get(id)
    if (gathered === undefined) bundles.set(id, [moved])
    else gathered.push(moved)
  }
  return [...single, ...[...bundles].flatMap(([id, lines]) => bundleOf(id, { lines, labelOf }))]
}

function bundleOf(
  id: string,
  { lines, labelOf }: Pick<GroupingOptions, 'labelOf'> & { lines: readonly TopologyEdge[] },
): TopologyEdge[] {
  const [first] = lines
  if (first === undefined) return []
  const off = lines.filter(({ live }) => !live).length
  const live = off < lines.length
  const labels = [labelOf({ lines: lines.length, off: live ? off : 0 })]
  return [{ ...first, id, labels, live, refusedLastHour: refusalsOf(lines) }]
}
