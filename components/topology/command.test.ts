import { expect, it } from 'vitest'
import {
  afterDoing,
  afterReturning,
  changeKey,
  describeCommand,
  Lineage,
  pendingId,
  showCommand,
  without,
  type Command,
  type Entry,
  type Stacks,
} from '@/components/topology/command'
import type { TopologyEdge } from '@/lib/topology/graph'

const edge = (id: string): TopologyEdge => ({
  id,
  sourceId: 'a',
  targetId: 'b',
  kind: 'model_api',
  labels: ['/b'],
  live: true,
  refusedLastHour: 0,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'Ada',
})
const entry = (name: string): Entry => ({
  inverse: { do: 'disconnect', edge: edge(name) },
  about: { key: 'connect', name },
})
const names = { node: (id: string) => `node ${id}`, line: () => 'A → B' }

it.each<[string, [number, number][], number, number]>([
  ['a version that nobody changed', [], 1, 1],
  ['through one change of its own', [[1, 2]], 1, 2],
  [
    'through several',
    [
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    1,
    4,
  ],
  [
    'not past a change of others',
    [
      [1, 2],
      [3, 4],
    ],
    1,
    2,
  ],
  [
    'from where others left it',
    [
      [1, 2],
      [3, 4],
    ],
    3,
    4,
  ],
  [
    'and never in circles',
    [
      [2, 2],
      [2, 1],
    ],
    2,
    2,
  ],
])('goes on from %s', (_, links, version, expected) => {
  const lineage = new Lineage()
  for (const [from, to] of links) lineage.note('node_x', { from, to })
  lineage.note('node_y', { from: 1, to: 9 })
  expect(lineage.resolve('node_x', version)).toBe(expected)
})

it('knows a line that was shown before the server had it by what it became, and by what was made of that', () => {
  const lineage = new Lineage()
  const shown = { id: pendingId('a:b'), version: 1 }
  expect(lineage.trace(shown)).toBeUndefined()
  lineage.arrive(shown.id, { id: 'edge_1', version: 4 })
  expect(lineage.trace(shown)).toEqual({ id: 'edge_1', version: 4 })
  lineage.note('edge_1', { from: 4, to: 5 })
  expect(lineage.trace(shown)).toEqual({ id: 'edge_1', version: 5 })
  expect(lineage.trace({ id: 'edge_1', version: 4 })).toEqual({ id: 'edge_1', version: 5 })
})

it('forgets what could be done again once something new is done', () => {
  const [one, two, three] = [entry('1'), entry('2'), entry('3')]
  let stacks: Stacks = afterDoing(afterDoing({ undo: [], redo: [] }, one), two)
  stacks = afterReturning(without(stacks, two), { to: 'redo', entry: two })
  expect(stacks).toEqual({ undo: [one], redo: [two] })
  expect(afterDoing(stacks, three)).toEqual({ undo: [one, three], redo: [] })
})

it('keeps the last hundred operations', () => {
  let stacks: Stacks = { undo: [], redo: [] }
  for (let at = 0; at < 120; at++) stacks = afterDoing(stacks, entry(String(at)))
  expect(stacks.undo).toHaveLength(100)
  expect(stacks.undo[0]?.about.name).toBe('20')
})

it.each<[Command, string, string]>([
  [{ do: 'connect', sourceId: 'a', targetId: 'b' }, 'connect', 'A → B'],
  [{ do: 'disconnect', edge: edge('e') }, 'disconnect', 'A → B'],
  [{ do: 'move', places: [{ id: 'a', x: 0, y: 0, version: 1 }], before: [] }, 'move', 'node a'],
  [
    {
      do: 'move',
      places: [
        { id: 'a', x: 0, y: 0, version: 1 },
        { id: 'b', x: 0, y: 0, version: 1 },
      ],
      before: [],
    },
    'arrange',
    '',
  ],
  [{ do: 'rename', node: { id: 'a', version: 1 }, name: 'New', before: 'Old' }, 'rename', 'Old'],
  [{ do: 'delete', node: { id: 'a', version: 1 }, edges: [] }, 'delete', 'node a'],
])('names what is undone: %o', (command, key, name) => {
  expect(describeCommand(command, names)).toEqual({ key, name })
})

it.each<[string, Command, string[]]>([
  ['a line that is drawn', { do: 'connect', sourceId: 'a', targetId: 'c' }, ['1', '2', 'draft']],
  ['a line that is deleted', { do: 'disconnect', edge: edge('1') }, ['2']],
  ['a line that is put back', { do: 'restore', removalId: 'r', edges: [edge('3')] }, ['1', '2', 'pending:3']],
  ['nothing else', { do: 'delete', node: { id: 'a', version: 1 }, edges: [edge('1')] }, ['1', '2']],
])('shows at once %s', (_, command, expected) => {
  const shown = showCommand([edge('1'), edge('2')], { command, draft: edge('draft') })
  expect(shown.map(({ id }) => id)).toEqual(expected)
})

it('tells arrangements apart by what they are, everything else by what it was done to', () => {
  expect(changeKey('topology.arranged', 'idaas_1')).toBe(changeKey('topology.arranged', ''))
  expect(changeKey('node.moved', 'a')).not.toBe(changeKey('node.moved', 'b'))
})
