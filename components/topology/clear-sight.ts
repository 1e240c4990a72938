import { getViewportForBounds, type Viewport, type XYPosition } from '@xyflow/react'
import { nodeHeight, nodeWidth } from '@/lib/topology/place'

/** Keeping cards clear of what lies over the canvas: the toolbar, the zoom buttons and the minimap. Pure. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The window of the canvas, and what covers parts of it, in pixels from its corner. */
export interface Room {
  width: number
  height: number
  covers: readonly Box[]
}

const margin = 24
/** Room between a card and what lies over the canvas. */
const gap = 12
/** The headings of the columns stand above the topmost cards. */
const headings = 64
const largest = 1
const smallest = 0.25

/** The nearest picture at the same zoom that shows a whole card with nothing over it. */
export function panTo(at: XYPosition, { viewport, ...room }: Room & { viewport: Viewport }): Viewport {
  const card = onScreen(at, viewport)
  const dx = shift({ start: card.x, length: card.width, room: room.width })
  const dy = shift({ start: card.y, length: card.height, room: room.height })
  const inside = { ...card, x: card.x + dx, y: card.y + dy }
  const clear = room.covers.reduce((box, cover) => aside(box, { cover, room }), inside)
  return { ...viewport, x: viewport.x + clear.x - card.x, y: viewport.y + clear.y - card.y }
}

/** By how much a stretch must move to lie within the room. */
function shift({ start, length, room }: { start: number; length: number; room: number }): number {
  if (start < margin) return margin - start
  const over = start + length - (room - margin)
  return over > 0 ? -over : 0
}

/** The box moved the shortest way out from under a cover; where there is no such way, it stays. */
function aside(box: Box, { cover, room }: { cover: Box; room: Room }): Box {
  if (!touches(box, cover)) return box
  const ways: [number, number][] = [
    [0, cover.y + cover.height + gap - box.y],
    [0, cover.y - gap - box.height - box.y],
    [cover.x - gap - box.width - box.x, 0],
    [cover.x + cover.width + gap - box.x, 0],
  ]
  const clear = ways
    .map(([dx, dy]) => ({ ...box, x: box.x + dx, y: box.y + dy }))
    .filter((moved) => isInside(moved, room) && !room.covers.some((other) => touches(moved, other)))
    .toSorted((one, other) => distance(one, box) - distance(other, box))
  return clear[0] ?? box
}

function distance(one: Box, other: Box): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

function isInside({ x, y, width, height }: Box, room: Room): boolean {
  return x >= 0 && y >= 0 && x + width <= room.width && y + height <= room.height
}

function touches(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  )
}

function onScreen(at: XYPosition, { x, y, zoom }: Viewport): Box {
  return { x: at.x * zoom + x, y: at.y * zoom + y, width: nodeWidth * zoom, height: nodeHeight * zoom }
}

/**
 * The picture that shows all cards, below the toolbar, never larger than life. Where the minimap would lie over a card, the
 * picture keeps to the room beside or above it, whichever leaves the cards larger.
 */
export function fitCards(
  cards: readonly XYPosition[],
  room: Room,
  { most = largest, least = smallest }: { most?: number; least?: number } = {},
): Viewport {
  const bounds = boundsOf(cards)
  const bar = room.covers.find(({ y }) => y < room.height / 3)
  const map = room.covers.find(({ x, y }) => y > room.height / 2 && x > room.width / 2)
  const top = bar === undefined ? headings : bar.y + bar.height + headings
  const side = room.width * 0.06
  const fit = (right: number, bottom: number) =>
    getViewportForBounds(bounds, room.width, room.height, least, most, {
      ...{ top: `${top}px`, bottom: `${bottom}px`, left: `${side}px`, right: `${right}px` },
    })
  const whole = fit(side, 40)
  // What does not fit at any size begins at its top, in columns that can be read.
  if (bounds.height * whole.zoom > room.height - top) {
    const zoom = Math.max(least, Math.min(most, (room.width - 2 * side) / bounds.width))
    const x = (room.width - bounds.width * zoom) / 2 - bounds.x * zoom
    return { x, y: top - bounds.y * zoom, zoom }
  }
  if (map === undefined || !cards.some((at) => touches(onScreen(at, whole), map))) return whole
  const beside = fit(Math.max(side, room.width - map.x + gap), 40)
  const above = fit(side, room.height - map.y + gap)
  return above.zoom >= beside.zoom ? above : beside
}

function boundsOf(cards: readonly XYPosition[]): Box {
  const left = Math.min(...cards.map(({ x }) => x))
  const top = Math.min(...cards.map(({ y }) => y))
  const right = Math.max(...cards.map(({ x }) => x)) + nodeWidth
  const bottom = Math.max(...cards.map(({ y }) => y)) + nodeHeight
  return { x: left, y: top, width: right - left, height: bottom - top }
}
