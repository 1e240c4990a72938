import type { Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
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
  /** The words on the card of a group. */
  nameOf: (group: { value: string; count: number; isOpen: boolean }) => string
  /** The words on the chip of gathered lines. */
  labelOf: (lines: number) => string
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
export function groupTopology(topology: Topology, options: GroupingOptions): Topology {
  const groups = gather(topology.nodes, options.by)
  const standsFor = new Map<string, string>()
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
      if (shown) place(member)
      else standsFor.set(member.id, group.id)
    }
  }
  return { ...topology, nodes: rows, edges: gatherLines(topology.edges, { standsFor, ...options }) }
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

function valueOf({ object }: TopologyNode, by: Grouping): string {
  if (object.type !== 'application') return ''
  return by === 'environment' ? object.environment : (object.agent?.owner ?? '')
}

function cardOf(
  { id, members, value }: Group,
  { nameOf, isOpen }: GroupingOptions & { isOpen: boolean },
): TopologyNode {
  const [first] = members
  if (first === undefined) throw new Error('a group has members')
  return {
    ...first,
    id,
    name: nameOf({ value, count: members.length, isOpen }),
    identity: '',
    badges: [],
    enabled: members.some(({ enabled }) => enabled),
    refusedLastHour: members.reduce((sum, { refusedLastHour }) => sum + refusedLastHour, 0),
  }
}

interface GatherLines {
  standsFor: ReadonlyMap<string, string>
  labelOf: (lines: number) => string
}

function gatherLines(edges: readonly TopologyEdge[], { standsFor, labelOf }: GatherLines): TopologyEdge[] {
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
    bundles.set(id, [...(bundles.get(id) ?? []), moved])
  }
  const gathered = [...bundles].flatMap(([id, lines]) => {
    const [first] = lines
    if (first === undefined) return []
    return [{ ...first, id, labels: [labelOf(lines.length)], live: lines.some(({ live }) => live) }]
  })
  return [...single, ...gathered]
}
