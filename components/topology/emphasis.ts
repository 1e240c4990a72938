import type { NodeBadge, Topology, TopologyNode } from '@/lib/topology/graph'
import { nodeKinds } from '@/lib/topology/node-kinds'

/** Signs that nodes and lines can bear; the legend shows what each means. */
export const signs = ['disabled', 'attention', 'expiring', 'denied'] as const
export type Sign = (typeof signs)[number]

/** What the legend filters by. */
export const traits = [...nodeKinds, ...signs] as const
export type Trait = (typeof traits)[number]

/** What stands out on the canvas; everything else is dimmed. */
export interface Emphasis {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

/** Badges for which a card bears the sign of something that needs a look. */
export const alarming: readonly NodeBadge[] = ['no_secret', 'no_scopes', 'auth_off', 'service_disabled']

/** The node and everything that a line joins it to; or the line with its two ends. */
export function neighbourhood({ nodes, edges }: Topology, id: string): Emphasis | null {
  const lines = edges.filter((edge) => edge.id === id || edge.sourceId === id || edge.targetId === id)
  const ends = lines.flatMap((edge) => [edge.sourceId, edge.targetId])
  const isNode = nodes.some((node) => node.id === id)
  if (!isNode && lines.length === 0) return null
  return {
    nodes: new Set(isNode ? [id, ...ends] : ends),
    edges: new Set(lines.map((edge) => edge.id)),
  }
}

/**
 * What bears the traits that were chosen in the legend: one of the kinds, and one of the signs. A line bears `disabled` while
 * it lets nothing through, and otherwise stands out with both of its ends.
 */
export function filterByTraits({ nodes, edges }: Topology, chosen: readonly Trait[]): Emphasis | null {
  if (chosen.length === 0) return null
  const kinds = nodeKinds.filter((kind) => chosen.includes(kind))
  const wanted = signs.filter((sign) => chosen.includes(sign))
  const off = chosen.includes('disabled') ? edges.filter((edge) => !edge.live) : []
  const atOff = new Set(off.flatMap((edge) => [edge.sourceId, edge.targetId]))
  const found = new Set(
    nodes
      .filter((node) => kinds.length === 0 || kinds.includes(node.kind))
      .filter((node) => wanted.length === 0 || atOff.has(node.id) || wanted.some((sign) => bears(node, sign)))
      .map((node) => node.id),
  )
  const lines = edges.filter(({ id, sourceId, targetId }) =>
    wanted.length === 0
      ? found.has(sourceId) && found.has(targetId)
      : off.some((edge) => edge.id === id) && (found.has(sourceId) || found.has(targetId)),
  )
  return { nodes: found, edges: new Set(lines.map((edge) => edge.id)) }
}

function bears({ enabled, badges }: TopologyNode, sign: Sign): boolean {
  switch (sign) {
    case 'disabled':
      return !enabled
    case 'attention':
      return badges.some((badge) => alarming.includes(badge))
    case 'expiring':
      return badges.includes('secret_expiring')
    case 'denied':
      return badges.includes('denied')
  }
}

/** What stands out by both; null where nothing is dimmed. */
export function both(one: Emphasis | null, other: Emphasis | null): Emphasis | null {
  if (one === null || other === null) return one ?? other
  return {
    nodes: new Set([...one.nodes].filter((id) => other.nodes.has(id))),
    edges: new Set([...one.edges].filter((id) => other.edges.has(id))),
  }
}

/** What stands out of a picture in groups: a group with any of its members, and gathered lines with any of them. */
export function gathered(emphasis: Emphasis | null, partOf: ReadonlyMap<string, string>): Emphasis | null {
  if (emphasis === null) return null
  const withWholes = (ids: ReadonlySet<string>) =>
    new Set([...ids].flatMap((id) => [id, partOf.get(id) ?? id]))
  return { nodes: withWholes(emphasis.nodes), edges: withWholes(emphasis.edges) }
}
