interface EdgeEnds {
  sourceX: number
  sourceY: number
  targetX: number
  targetY: number
}

/** Distance of a chip from the end of its line: within the gap before the target's column. */
const beforeEnd = 80
const step = 0.02

/**
 * Where the chip of a line stands: at its middle, or for lines that cross a column in the gap before their target, so that
 * no card covers it. The curve is the one of React Flow's getBezierPath for lines from left to right.
 */
export function placeChip({ sourceX, sourceY, targetX, targetY }: EdgeEnds): { x: number; y: number } {
  const bend = Math.max(targetX - sourceX, 0) / 2
  const at = (t: number) => ({
    x: bezier(t, [sourceX, sourceX + bend, targetX - bend, targetX]),
    y: bezier(t, [sourceY, sourceY, targetY, targetY]),
  })
  let t = 0.5
  while (t < 0.95 && at(t).x < targetX - beforeEnd) t += step
  return at(t)
}

function bezier(t: number, [p0, p1, p2, p3]: [number, number, number, number]): number {
  const rest = 1 - t
  return rest ** 3 * p0 + 3 * rest ** 2 * t * p1 + 3 * rest * t ** 2 * p2 + t ** 3 * p3
}
