import { expect, it } from 'vitest'
import { placeChip } from '@/components/topology/chip-place'

it('stands in the middle of a line to the next column', () => {
  expect(placeChip({ sourceX: 220, sourceY: 0, targetX: 380, targetY: 100 })).toEqual({ x: 300, y: 50 })
})

it('stands in the gap before its target when the line crosses a column', () => {
  const { x, y } = placeChip({ sourceX: 220, sourceY: 0, targetX: 760, targetY: 300 })
  expect(x).toBeGreaterThanOrEqual(680)
  expect(x).toBeLessThan(720)
  expect(y).toBeGreaterThan(250)
})
