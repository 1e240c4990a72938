import { expect, it } from 'vitest'
import { tabStops, walk, type WalkKey } from '@/components/topology/canvas-walk'
import type { NodeKind, TopologyEdge, TopologyNode } from '@/lib/topology/graph'

const node = (id: string, kind: NodeKind, y: number) => ({ id, kind, y }) as TopologyNode
const edge = (sourceId: string, targetId: string) =>
  ({ id: `${sourceId}>${targetId}`, sourceId, targetId }) as TopologyEdge

/** Listed out of order: what counts is how they stand. */
const nodes = [
  node('orders', 'enterprise', 200),
  node('gpt', 'llm', 0),
  node('maps', 'external', 100),
  node('agent', 'agent', 50),
  node('other', 'agent', 150),
  node('portal', 'client', 0),
  node('app', 'client', 100),
]
const edges = [
  edge('agent', 'orders'),
  edge('agent', 'gpt'),
  edge('agent', 'maps'),
  edge('app', 'agent'),
  edge('portal', 'agent'),
  edge('other', 'gpt'),
]
const graph = { nodes, edges }

it.each<[string, WalkKey, string | undefined, string | undefined]>([
  ['agent', 'ArrowRight', undefined, 'agent>gpt'],
  ['agent', 'ArrowLeft', undefined, 'portal>agent'],
  ['gpt', 'ArrowLeft', undefined, 'agent>gpt'],
  ['gpt', 'ArrowRight', undefined, undefined],
  ['portal', 'ArrowLeft', undefined, undefined],
  ['agent>gpt', 'ArrowRight', 'agent', 'gpt'],
  ['agent>gpt', 'ArrowLeft', 'agent', 'agent'],
  ['agent>gpt', 'ArrowDown', 'agent', 'agent>maps'],
  ['agent>maps', 'ArrowDown', 'agent', 'agent>orders'],
  ['agent>orders', 'ArrowDown', 'agent', undefined],
  ['agent>gpt', 'ArrowDown', 'gpt', 'other>gpt'],
  ['portal>agent', 'ArrowDown', 'agent', 'app>agent'],
  ['agent>gpt', 'End', 'agent', 'agent>orders'],
  ['gpt', 'ArrowDown', undefined, 'maps'],
  ['gpt', 'ArrowUp', undefined, undefined],
  ['maps', 'End', undefined, 'orders'],
  ['orders', 'Home', undefined, 'gpt'],
  ['portal', 'ArrowDown', undefined, 'app'],
  ['gone', 'ArrowDown', undefined, undefined],
])('from %s, %s (come from %s) leads to %s', (at, key, from, expected) => {
  expect(walk(graph, { at, key, from })).toBe(expected)
})

it.each<[string, string[], string | null, string[]]>([
  ['the topmost of each column', [], null, ['portal', 'agent', 'gpt']],
  ['the selected one in its column', [], 'maps', ['portal', 'agent', 'maps']],
  ['where the reader was last', ['orders', 'app', 'maps'], 'gpt', ['app', 'agent', 'maps']],
  ['not what is gone', ['gone'], 'gone', ['portal', 'agent', 'gpt']],
])('lets Tab stop at %s', (_, visited, selectedId, expected) => {
  expect([...tabStops(nodes, { visited, selectedId })]).toEqual(expected)
})

it('has no stop in an empty column', () => {
  const clients = nodes.filter((each) => each.kind === 'client')
  expect([...tabStops(clients, { visited: [], selectedId: null })]).toEqual(['portal'])
})
