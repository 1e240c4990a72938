import { expect, it } from 'vitest'
import { spreadChips } from '@/components/topology/spread-chips'
import { routeEdge, type ChipEnd } from '@/components/topology/edge-route'

const line = (from: number, to: number, chip: ChipEnd, width = 100) => ({
  ends: { sourceX: 600, sourceY: from * 96, targetX: 760, targetY: to * 96 },
  way: { lane: null, chip },
  width,
})
const heights = (lines: ReturnType<typeof line>[]) =>
  spreadChips(lines).map((along, at) => {
    const { ends, way } = lines[at] ?? line(0, 0, 'middle')
    return Math.round(routeEdge(ends, { ...way, along }).y)
  })

it('leaves chips in the middle of their lines where nothing is in the way', () => {
  expect(spreadChips([line(0, 1, 'middle'), line(3, 4, 'middle'), line(6, 6, 'target')])).toEqual([
    0.5, 0.5, 0.5,
  ])
})

it('moves a chip along its line that would lie over one at a target', () => {
  const [at, moved] = heights([line(0, 1, 'target'), line(2, 0, 'middle')])
  expect(at).toBe(96)
  expect(Math.abs((moved ?? 0) - 96)).toBeGreaterThanOrEqual(24)
})

it('moves chips of lines that cross', () => {
  const [one, other] = heights([line(0, 2, 'middle'), line(2, 0, 'middle')])
  expect(one).toBe(96)
  expect(Math.abs((other ?? 0) - 96)).toBeGreaterThanOrEqual(24)
})

it('leaves a chip where it fits beside the other, and one for which there is no place', () => {
  expect(spreadChips([line(0, 1, 'target', 20), line(2, 0, 'middle', 20)])).toEqual([0.5, 0.5])
  expect(spreadChips([line(0, 0, 'middle'), line(0, 0, 'middle')])).toEqual([0.5, 0.5])
})

it('minds no line without a chip', () => {
  expect(spreadChips([line(0, 1, 'target', 0), line(2, 0, 'middle')])).toEqual([0.5, 0.5])
})
