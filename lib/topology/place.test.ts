import { describe, expect, it } from 'vitest'
import { columnX, layOut, placeNode } from '@/lib/topology/place'

describe('placeNode', () => {
  it('starts each column at its top', () => {
    expect(placeNode('client', [])).toEqual({ x: columnX(0), y: 0 })
    expect(placeNode('agent', [])).toEqual({ x: columnX(1), y: 0 })
    expect(placeNode('enterprise', [])).toEqual({ x: columnX(2), y: 0 })
  })

  it('goes below everything in its column and ignores the others', () => {
    const others = [
      { kind: 'llm', x: columnX(2), y: 40 },
      { kind: 'external', x: columnX(2) + 30, y: 300 },
      { kind: 'agent', x: columnX(1), y: 900 },
    ] as const
    expect(placeNode('enterprise', others)).toEqual({ x: columnX(2), y: 396 })
  })
})

describe('layOut', () => {
  it('orders kinds within the third column, keeps the order within a kind, and centres the columns', () => {
    const placed = layOut([
      { id: 'e', kind: 'enterprise', x: 0, y: 0 },
      { id: 'm2', kind: 'llm', x: 0, y: 50 },
      { id: 'm1', kind: 'llm', x: 0, y: 10 },
      { id: 'a', kind: 'agent', x: 5, y: 5 },
    ])
    expect(placed).toEqual([
      { id: 'a', x: columnX(1), y: 96 },
      { id: 'm1', x: columnX(2), y: 0 },
      { id: 'm2', x: columnX(2), y: 96 },
      { id: 'e', x: columnX(2), y: 192 },
    ])
  })

  it('is stable: laying out what is laid out changes nothing', () => {
    const nodes = [
      { id: 'c', kind: 'client', x: 0, y: 0 },
      { id: 'a', kind: 'agent', x: 0, y: 0 },
      { id: 'b', kind: 'agent', x: 0, y: 9 },
    ] as const
    const once = layOut(nodes)
    const again = nodes.map((node) => ({ ...node, ...once.find((place) => place.id === node.id)! }))
    expect(layOut(again)).toEqual(once)
  })
})
