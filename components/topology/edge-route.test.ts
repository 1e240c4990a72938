import { expect, it } from 'vitest'
import { lanesBetween, nearestLane, routeEdge } from '@/components/topology/edge-route'

it('curves to the next column with its chip in the middle', () => {
  expect(routeEdge({ sourceX: 220, sourceY: 0, targetX: 380, targetY: 100 }, 40)).toEqual({
    path: 'M220,0 C300,0 300,100 380,100',
    x: 300,
    y: 50,
  })
})

it('passes the agents at the height of its lane, with its chip behind them', () => {
  expect(routeEdge({ sourceX: 220, sourceY: 32, targetX: 760, targetY: 32 }, -16)).toEqual({
    path: 'M220,32 C292,32 292,-16 364,-16 L616,-16 C688,-16 688,32 760,32',
    x: 688,
    y: 8,
  })
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
