import { expect, it } from 'vitest'
import { lanesBetween, nearestLane, placeChips, routeEdge } from '@/components/topology/edge-route'

it('curves to the next column with its chip in the middle', () => {
  expect(
    routeEdge({ sourceX: 220, sourceY: 0, targetX: 380, targetY: 100 }, { lane: 40, chip: 'middle' }),
  ).toEqual({
    path: 'M220,0 C300,0 300,100 380,100',
    x: 300,
    y: 50,
    end: 'middle',
  })
})

it('passes the agents at the height of its lane, with its chip behind them', () => {
  expect(
    routeEdge({ sourceX: 220, sourceY: 32, targetX: 760, targetY: 32 }, { lane: -16, chip: 'target' }),
  ).toEqual({
    path: 'M220,32 C292,32 292,-16 364,-16 L616,-16 C688,-16 688,32 760,32',
    x: 688,
    y: 8,
    end: 'middle',
  })
})

it('turns close to a shared source, with its chip before the target', () => {
  expect(
    routeEdge({ sourceX: 600, sourceY: 0, targetX: 760, targetY: 96 }, { lane: null, chip: 'target' }),
  ).toEqual({
    path: 'M600,0 C640,0 600,96 640,96 L760,96',
    x: 740,
    y: 96,
    end: 'target',
  })
})

it('turns close to a shared target, with its chip behind the source', () => {
  expect(
    routeEdge({ sourceX: 600, sourceY: 0, targetX: 760, targetY: 96 }, { lane: null, chip: 'source' }),
  ).toEqual({
    path: 'M600,0 L712,0 C752,0 712,96 752,96 L760,96',
    x: 608,
    y: 0,
    end: 'source',
  })
})

it('curves as any other where there is no room to turn', () => {
  const { end } = routeEdge(
    { sourceX: 600, sourceY: 0, targetX: 700, targetY: 96 },
    { lane: null, chip: 'target' },
  )
  expect(end).toBe('middle')
})

it.each([
  ['a line alone', ['a>m'], ['middle']],
  ['one source of several lines', ['a>m', 'a>n', 'a>o'], ['target', 'target', 'target']],
  ['one target of several lines', ['a>m', 'b>m'], ['source', 'source']],
  ['one more source of a shared line', ['a>m', 'a>n', 'b>m'], ['target', 'target', 'middle']],
  ['lines that share both ends', ['a>m', 'a>n', 'b>m', 'b>n'], ['target', 'target', 'middle', 'middle']],
])('places chips: %s', (_, lines, ends) => {
  const parsed = lines.map((line) => ({ sourceId: line.charAt(0), targetId: line.charAt(2), column: 1 }))
  expect(placeChips(parsed)).toEqual(ends)
})

it.each([
  ['no cards in the way', [], 50, null],
  ['above the only card', [0], 0, -16],
  ['below the only card', [0], 60, 80],
  ['between two cards', [0, 96], 90, 80],
  ['not where cards touch', [0, 70], 70, 150],
  ['in any order of the cards', [192, 0, 96], 170, 176],
])('finds a lane: %s', (_, tops, wanted, lane) => {
  expect(nearestLane(lanesBetween(tops), wanted)).toBe(lane)
})
