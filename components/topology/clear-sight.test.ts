import { expect, it } from 'vitest'
import { fitCards, panTo, type Box } from '@/components/topology/clear-sight'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'

const toolbar: Box = { x: 12, y: 12, width: 740, height: 44 }
const zoom: Box = { x: 12, y: 740, width: 32, height: 60 }
const minimap: Box = { x: 1000, y: 676, width: 168, height: 112 }
const room = { width: 1180, height: 800, covers: [toolbar, zoom, minimap] }

it.each([
  ['in sight already: nothing moves', { x: 400, y: 300 }, [400, 300]],
  ['outside at the left and top: to the margin, below the toolbar', { x: -90, y: -500 }, [24, 68]],
  ['under the toolbar: down', { x: 300, y: 30 }, [300, 68]],
  ['just below the toolbar: as far as leaves a gap', { x: 300, y: 60 }, [300, 68]],
  ['beside the toolbar: it stays', { x: 800, y: 30 }, [800, 30]],
  ['under the minimap: up', { x: 930, y: 700 }, [930, 600]],
  ['at the left edge of the minimap: aside', { x: 790, y: 700 }, [768, 700]],
  ['under the zoom buttons: up or aside, whichever is shorter', { x: 24, y: 760 }, [56, 712]],
  ['outside at the right and bottom: clear of the minimap', { x: 5_000, y: 5_000 }, [936, 600]],
])('a card %s', (_, at, expected) => {
  const { x, y } = panTo(at, { ...room, viewport: { x: 0, y: 0, zoom: 1 } })
  expect([at.x + x, at.y + y]).toEqual(expected)
})

it('a card stays where there is no room beside what covers it', () => {
  const covers = [{ x: 0, y: 0, width: 300, height: 150 }]
  const viewport = { x: 0, y: 0, zoom: 1 }
  expect(panTo({ x: 24, y: 24 }, { width: 300, height: 150, covers, viewport })).toEqual(viewport)
})

const column = (x: number, rows: number) => Array.from({ length: rows }, (_, row) => ({ x, y: row * 96 }))

it.each([
  ['few cards, at their size in the middle', [...column(0, 1), ...column(380, 1), ...column(760, 3)]],
  ['as many as fill the height', [...column(0, 2), ...column(380, 3), ...column(760, 9)]],
  ['more than fill the height', [...column(0, 2), ...column(380, 12), ...column(760, 16)]],
])('fits %s, with nothing over them', (_, cards) => {
  const viewport = fitCards(cards, room)
  expect(viewport.zoom).toBeLessThanOrEqual(1)
  expect(viewport.zoom).toBeGreaterThan(0.4)
  for (const at of cards) {
    const x = at.x * viewport.zoom + viewport.x
    const y = at.y * viewport.zoom + viewport.y
    const [width, height] = [nodeWidth * viewport.zoom, nodeHeight * viewport.zoom]
    expect(x >= 0 && x + width <= room.width && y + height <= room.height).toBe(true)
    for (const cover of room.covers) {
      const isClear =
        x >= cover.x + cover.width ||
        x + width <= cover.x ||
        y >= cover.y + cover.height ||
        y + height <= cover.y
      expect(isClear).toBe(true)
    }
  }
})

it('keeps more room for a toolbar of two rows, and is never larger than asked for', () => {
  const cards = column(380, 12)
  const tall = { ...room, covers: [{ ...toolbar, height: 84 }, minimap] }
  expect(fitCards(cards, tall).y).toBeGreaterThan(fitCards(cards, room).y)
  expect(fitCards(column(380, 1), room, { most: 0.6 }).zoom).toBe(0.6)
})

it('begins at the top, large enough to be read, where the whole fits at no size', () => {
  const { y, zoom: size } = fitCards([...column(0, 2), ...column(380, 200), ...column(760, 90)], room)
  expect([y, size]).toEqual([120, 1])
})
