import { columnX, nodeHeight, nodeWidth } from '@/lib/topology/place'

export interface Ends {
  sourceX: number
  sourceY: number
  targetX: number
  targetY: number
}

/** Where the chip of a line stands: at the end where the line runs alone, or in the middle. */
export type ChipEnd = 'source' | 'middle' | 'target'

export interface Way {
  /** The height at which the line passes the agents; null where it does not. */
  lane: number | null
  chip: ChipEnd
  /** How far along a curve a chip in its middle stands, from 0 to 1. */
  along?: number
}

interface Route {
  /** SVG path of the line. */
  path: string
  /** Where its chip stands. */
  x: number
  y: number
  /** What of the chip stands there: its left end, its middle or its right end. */
  end: ChipEnd
}

/** Room beside the cards of the column that a line crosses. */
const clearance = 16
/** Least room between two cards for a line to pass. */
const leastGap = 20

/** How soon a line leaves the height of those that share its end, and how far its chip stays clear of them. */
const turn = 40
const chipClearance = { source: 8, target: 20 } as const
/** The least distance of two columns for a chip beside the turn. */
const leastSpan = 140

/**
 * The course of a line from left to right: one curve to the next column; a line that crosses the agents' column passes
 * between their cards at the height `lane`, so that no card hides it, and has its chip behind that column. Lines that
 * share an end turn close to it and run alone for the rest, where their chips stand clear of each other.
 */
export function routeEdge(ends: Ends, { lane, chip, along = 0.5 }: Way): Route {
  const { sourceX, sourceY, targetX, targetY } = ends
  const left = columnX(1) - clearance
  const right = columnX(1) + nodeWidth + clearance
  const source = { x: sourceX, y: sourceY }
  const target = { x: targetX, y: targetY }
  if (lane !== null && sourceX < left && targetX > right) {
    const start = curve(source, { x: left, y: lane })
    const end = curve({ x: right, y: lane }, target)
    return {
      path: `M${sourceX},${sourceY} ${start} L${right},${lane} ${end}`,
      ...pointOn({ x: right, y: lane }, target, along),
      end: 'middle',
    }
  }
  if (chip === 'middle' || targetX - sourceX < leastSpan) {
    const path = `M${sourceX},${sourceY} ${curve(source, target)}`
    return { path, ...pointOn(source, target, along), end: 'middle' }
  }
  if (chip === 'target') {
    const path = `M${sourceX},${sourceY} ${sharpCurve(source, { x: sourceX + turn, y: targetY })} L${targetX},${targetY}`
    return { path, x: targetX - chipClearance.target, y: targetY, end: chip }
  }
  const from = { x: targetX - arrowRoom - turn, y: sourceY }
  const to = { x: targetX - arrowRoom, y: targetY }
  const path = `M${sourceX},${sourceY} L${from.x},${from.y} ${sharpCurve(from, to)} L${targetX},${targetY}`
  return { path, x: sourceX + chipClearance.source, y: sourceY, end: chip }
}

/** The straight end of a line, so that its arrow lies level. */
const arrowRoom = 8

interface Point {
  x: number
  y: number
}

function bendOf(from: Point, to: Point): number {
  return Math.max(Math.abs(to.x - from.x) / 2, 24)
}

function curve(from: Point, to: Point): string {
  const bend = bendOf(from, to)
  return `C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`
}

/** A point of a curve. */
function pointOn(from: Point, to: Point, along: number): Point {
  const rest = 1 - along
  const first = 3 * rest * rest * along
  const second = 3 * rest * along * along
  const last = along ** 3
  const bend = bendOf(from, to)
  return {
    x: rest ** 3 * from.x + first * (from.x + bend) + second * (to.x - bend) + last * to.x,
    y: from.y + (to.y - from.y) * (second + last),
  }
}

/** Almost upright in its middle. */
function sharpCurve(from: Point, to: Point): string {
  return `C${to.x},${from.y} ${from.x},${to.y} ${to.x},${to.y}`
}

interface Line {
  sourceId: string
  targetId: string
  /** The column of the source. */
  column: number
}

/**
 * Where the chips of lines stand. A chip stands at the target of a line that shares its source; where lines share only
 * their targets, it stands at the source. In a column with both, chips at sources would lie over those at targets.
 */
export function placeChips(lines: readonly Line[]): ChipEnd[] {
  const outgoing = countBy(lines.map(({ sourceId }) => sourceId))
  const incoming = countBy(lines.map(({ targetId }) => targetId))
  const fans = (line: Line) => outgoing.get(line.sourceId) !== 1
  const fanning = new Set(lines.filter(fans).map(({ column }) => column))
  const taken = new Set<string>()
  return lines.map((line) => {
    const { targetId, column } = line
    if (!fans(line)) return incoming.get(targetId) !== 1 && !fanning.has(column) ? 'source' : 'middle'
    if (taken.has(targetId)) return 'middle'
    taken.add(targetId)
    return 'target'
  })
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The heights at which lines may pass a column of cards, given the cards' top edges; none where there are no cards. */
export function lanesBetween(tops: readonly number[]): number[] {
  const sorted = tops.toSorted((upper, lower) => upper - lower)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const lanes = [first - clearance]
  for (const [index, top] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined && next - top - nodeHeight >= leastGap) lanes.push((top + nodeHeight + next) / 2)
  }
  return [...lanes, last + nodeHeight + clearance]
}

/** The lane nearest to a height, of lanes in order. */
export function nearestLane(lanes: readonly number[], wanted: number): number | null {
  let nearest: number | null = null
  for (const lane of lanes) {
    if (nearest === null || Math.abs(lane - wanted) < Math.abs(nearest - wanted)) nearest = lane
  }
  return nearest
}
