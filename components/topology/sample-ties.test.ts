import { expect, it } from 'vitest'
import { tiesOf } from '@/components/topology/sample-ties'

const nodes = [
  { id: 'a', name: 'Mine', sample: false },
  { id: 'b', name: 'Sample agent', sample: true },
  { id: 'c', name: 'Sample model', sample: true },
  { id: 'd', name: 'My model', sample: false },
]

it('names the lines that lead into or out of the sample, and no others', () => {
  const edges = [
    { sourceId: 'a', targetId: 'c' },
    { sourceId: 'b', targetId: 'c' },
    { sourceId: 'b', targetId: 'd' },
    { sourceId: 'a', targetId: 'd' },
    { sourceId: 'a', targetId: 'gone' },
  ]
  expect(tiesOf({ nodes, edges })).toEqual(['Mine → Sample model', 'Sample agent → My model'])
})
