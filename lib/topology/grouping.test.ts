import { expect, it } from 'vitest'
import type { NodeKind, Topology, TopologyEdge, TopologyNode } from '@/lib/topology/graph'
import { groupTopology } from '@/lib/topology/grouping'
import { columnX } from '@/lib/topology/place'

const node = (id: string, kind: NodeKind, owner = ''): TopologyNode => ({
  id,
  kind,
  name: id,
  x: 0,
  y: 0,
  sample: false,
  enabled: true,
  identity: id,
  badges: [],
  object: {
    type: 'application',
    id,
    name: id,
    audience: null,
    environment: owner === 'Ada' ? 'production' : '',
    scopes: [],
    agent: kind === 'agent' ? { id, type: '', owner } : null,
    secrets: { live: 1, expiresAt: null },
  },
  refusedLastHour: 0,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
})
const edge = (sourceId: string, targetId: string, live = true): TopologyEdge => ({
  id: `${sourceId}-${targetId}`,
  sourceId,
  targetId,
  kind: 'agent_scopes',
  labels: ['use'],
  live,
  refusedLastHour: 0,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'ada',
})
const topology: Topology = {
  nodes: [
    node('c', 'client'),
    node('a1', 'agent', 'Ada'),
    node('a2', 'agent', 'Ada'),
    node('a3', 'agent', 'Bob'),
  ],
  edges: [edge('c', 'a1', false), edge('c', 'a2'), edge('c', 'a3')],
  version: '1',
  cursor: '',
}
const group = (by: 'owner' | 'environment', open: string[] = []) => {
  const { nodes, edges } = groupTopology(topology, {
    by,
    open,
    titleOf: ({ value }) => value,
    nameOf: ({ title, count, isOpen }) => `${title} x${count}${isOpen ? ' open' : ''}`,
    labelOf: ({ lines, off }) => `${lines} lines${off === 0 ? '' : ` ${off} off`}`,
  })
  return {
    nodes: nodes.map(({ id, name, x, y }) => `${id} ${name} ${x === columnX(1) ? 'agents' : 'clients'} ${y}`),
    edges: edges.map(({ id, labels, live }) => `${id} ${labels.join()} ${live ? 'live' : 'off'}`),
  }
}

it.each([
  [
    'by owner, collapsed, with gathered lines; who stands alone stays as it is',
    group('owner'),
    {
      nodes: ['c c clients 0', 'group:agent:Ada Ada x2 agents 0', 'a3 a3 agents 96'],
      edges: ['c-a3 use live', 'bundle:c>group:agent:Ada 2 lines 1 off live'],
    },
  ],
  [
    'an open group stands above its members, with their own lines',
    group('owner', ['group:agent:Ada']),
    {
      nodes: [
        'c c clients 0',
        'group:agent:Ada Ada x2 open agents 0',
        'a1 a1 agents 96',
        'a2 a2 agents 192',
        'a3 a3 agents 288',
      ],
      edges: ['c-a1 use off', 'c-a2 use live', 'c-a3 use live'],
    },
  ],
  [
    'by environment',
    group('environment'),
    {
      nodes: ['c c clients 0', 'group:agent:production production x2 agents 0', 'a3 a3 agents 96'],
      edges: ['c-a3 use live', 'bundle:c>group:agent:production 2 lines 1 off live'],
    },
  ],
])('%s', (_, given, expected) => {
  expect(given).toEqual(expected)
})

it('tells on the card of a group what its members bear, and on gathered lines what was refused', () => {
  const { nodes, edges, partOf } = groupTopology(
    {
      ...topology,
      nodes: [
        node('c', 'client'),
        { ...node('a1', 'agent', 'Ada'), badges: ['secret_expiring', 'denied'], refusedLastHour: 3 },
        { ...node('a2', 'agent', 'Ada'), badges: ['disabled', 'secret_expiring'], enabled: false },
        { ...node('a3', 'agent', 'Bob'), badges: ['no_secret'] },
        { ...node('l1', 'llm'), badges: ['sandbox'] },
        { ...node('l2', 'llm'), badges: ['sandbox'] },
      ],
      edges: [{ ...edge('c', 'a1'), refusedLastHour: 2 }, edge('c', 'a2', false), edge('c', 'a3')],
    },
    {
      by: 'owner',
      open: [],
      titleOf: ({ value }) => value,
      nameOf: ({ title }) => title,
      labelOf: ({ lines }) => String(lines),
    },
  )
  expect(
    nodes.map(({ id, group: summary, refusedLastHour }) => [id, summary?.bears, refusedLastHour]),
  ).toEqual([
    ['c', undefined, 0],
    [
      'group:agent:Ada',
      [
        { badge: 'denied', count: 3 },
        { badge: 'secret_expiring', count: 2 },
        { badge: 'disabled', count: 1 },
      ],
      3,
    ],
    ['a3', undefined, 0],
    ['group:llm:', [], 0],
  ])
  expect(edges.map(({ id, refusedLastHour }) => [id, refusedLastHour])).toEqual([
    ['c-a3', 0],
    ['bundle:c>group:agent:Ada', 2],
  ])
  expect([partOf.get('a1'), partOf.get('c-a2'), partOf.get('a3')]).toEqual([
    'group:agent:Ada',
    'bundle:c>group:agent:Ada',
    undefined,
  ])
})
