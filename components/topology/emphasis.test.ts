import { expect, it } from 'vitest'
import {
  both,
  filterByTraits,
  gathered,
  neighbourhood,
  type Emphasis,
  type Trait,
} from '@/components/topology/emphasis'
import type { NodeBadge, NodeKind, Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'

const node = (id: string, kind: NodeKind, badges: NodeBadge[] = []) =>
  ({ id, kind, badges, enabled: !badges.includes('disabled') }) as TopologyNode
const edge = (sourceId: string, targetId: string, live = true) =>
  ({ id: `${sourceId}>${targetId}`, sourceId, targetId, live }) as TopologyEdge

const topology: Topology = {
  version: '1',
  cursor: '',
  nodes: [
    node('portal', 'client', ['no_secret']),
    node('agent', 'agent', ['secret_expiring']),
    node('gpt', 'llm', ['denied']),
    node('key', 'llm', ['disabled']),
    node('orders', 'enterprise'),
  ],
  edges: [
    edge('portal', 'agent'),
    edge('agent', 'gpt'),
    edge('agent', 'key', false),
    edge('agent', 'orders'),
    edge('portal', 'gpt'),
  ],
}
const told = (emphasis: Emphasis | null) =>
  emphasis && { nodes: [...emphasis.nodes].sort(), edges: [...emphasis.edges].sort() }

it.each<[string, string[], string[]]>([
  ['portal', ['agent', 'gpt', 'portal'], ['portal>agent', 'portal>gpt']],
  ['orders', ['agent', 'orders'], ['agent>orders']],
  ['agent>gpt', ['agent', 'gpt'], ['agent>gpt']],
])('shows the neighbourhood of %s', (id, nodes, edges) => {
  expect(told(neighbourhood(topology, id))).toEqual({ nodes, edges })
})

it('dims nothing for what is not on the canvas, or without a filter', () => {
  expect(neighbourhood(topology, 'gone')).toBeNull()
  expect(filterByTraits(topology, [])).toBeNull()
})

it.each<[Trait[], string[], string[]]>([
  [['client'], ['portal'], []],
  [['client', 'agent'], ['agent', 'portal'], ['portal>agent']],
  [['disabled'], ['agent', 'key'], ['agent>key']],
  [['expiring'], ['agent'], []],
  [['attention'], ['portal'], []],
  [['denied'], ['gpt'], []],
  [['denied', 'expiring'], ['agent', 'gpt'], []],
  [['llm', 'disabled'], ['key'], ['agent>key']],
  [['enterprise', 'denied'], [], []],
])('filters by %j', (chosen, nodes, edges) => {
  expect(told(filterByTraits(topology, chosen))).toEqual({ nodes, edges })
})

it('shows what both leave', () => {
  const one = neighbourhood(topology, 'portal')
  const other = filterByTraits(topology, ['llm'])
  expect(told(both(one, other))).toEqual({ nodes: ['gpt'], edges: [] })
  expect(both(one, null)).toBe(one)
  expect(both(null, null)).toBeNull()
})

it('in groups, a group stands out with any of its members', () => {
  const partOf = new Map([
    ['one', 'group:agent:Ada'],
    ['line', 'bundle:c>group:agent:Ada'],
  ])
  expect(gathered({ nodes: new Set(['one', 'c']), edges: new Set(['line']) }, partOf)).toEqual({
    nodes: new Set(['one', 'group:agent:Ada', 'c']),
    edges: new Set(['line', 'bundle:c>group:agent:Ada']),
  })
  expect(gathered(null, partOf)).toBeNull()
})
