import { expect, it } from 'vitest'
import { formatSight, parseSight, toSight, toViewport } from '@/components/topology/viewport-address'

it.each([
  [
    { x: 0, y: 0, zoom: 1 },
    { width: 1000, height: 800 },
    { x: 500, y: 400, zoom: 1 },
  ],
  [
    { x: -200, y: 100, zoom: 0.5 },
    { width: 1000, height: 800 },
    { x: 1400, y: 600, zoom: 0.5 },
  ],
])('%o in a window of %o looks at %o, and back', (viewport, size, sight) => {
  expect(toSight(viewport, size)).toEqual(sight)
  expect(toViewport(sight, size)).toEqual(viewport)
})

it('shows the same middle in a window of another size', () => {
  const sight = toSight({ x: 40, y: 60, zoom: 0.8 }, { width: 1200, height: 900 })
  const narrow = { width: 700, height: 900 }
  expect(toSight(toViewport(sight, narrow), narrow)).toEqual(sight)
})

it.each([
  ['380,96,0.8', { x: 380, y: 96, zoom: 0.8 }],
  ['-12,-4000,1', { x: -12, y: -4000, zoom: 1 }],
  ['', null],
  ['1,2', null],
  ['1,2,0', null],
  ['1,2,9', null],
  ['1e9,2,1', null],
  ['1,2,1;alert(1)', null],
  ['99999999,0,1', null],
])('reads %j as %o', (text, sight) => {
  expect(parseSight(text)).toEqual(sight)
  if (sight !== null) expect(formatSight(sight)).toBe(text)
})
