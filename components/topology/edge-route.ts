import { columnX, nodeHeight, nodeWidth } from '@/lib/topology/place'

interface Ends {
  sourceX: number
  sourceY: number
  targetX: number
  targetY: number
}

interface Route {
  /** SVG path of the line. */
  path: string
  /** Where its chip stands. */
  x: number
  y: number
}

/** Room beside the cards of the column that a line crosses. */
const clearance = 16
/** Least room between two cards for a line to pass. */
const leastGap = 20

/**
 * The course of a line from left to right: one curve to the next column; a line that crosses the agents' column passes
 * between their cards at the height `lane`, so that no card hides it, and has its chip behind that column.
 */
export function routeEdge({ sourceX, sourceY, targetX, targetY }: Ends, lane: number | null): Route {
  const left = columnX(1) - clearance
  const right = columnX(1) + nodeWidth + clearance
  if (lane === null || sourceX >= left || targetX <= right) {
    return {
      path: `M${sourceX},${sourceY} ${curve({ x: sourceX, y: sourceY }, { x: targetX, y: targetY })}`,
      x: (sourceX + targetX) / 2,
      y: (sourceY + targetY) / 2,
    }
  }
  const start = curve({ x: sourceX, y: sourceY }, { x: left, y: lane })
  const end = curve({ x: right, y: lane }, { x: targetX, y: targetY })
  return {
    path: `M${sourceX},${sourceY} ${start} L${right},${lane} ${end}`,
    x: (right + targetX) / 2,
    y: (lane + targetY) / 2,
  }
}

interface Point {
  x: number
  y: number
}

function curve(from: Point, to: Point): string {
  const bend = Math.max(Math.abs(to.x - from.x) / 2, 24)
  return `C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`
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
