import { routeEdge, type Ends, type Way } from '@/components/topology/edge-route'

/** Keeps the chips of lines from lying over each other, by moving those in the middle of a curve along it. Pure. */

interface ChipLine {
  ends: Ends
  way: Omit<Way, 'along'>
  /** About how wide its chip is; 0 for none. */
  width: number
}

interface Box {
  left: number
  right: number
  y: number
}

const middle = 0.5
/** Where along its curve a chip may stand, best first. */
const places = [middle, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8]
/** Least distance of the middles of chips one above the other, and of their sides. */
const apart = { y: 24, x: 4 }

/** How far along its curve the chip of each line stands. */
export function spreadChips(lines: readonly ChipLine[]): number[] {
  const taken = new Taken()
  const routes = lines.map((line) => ({ line, route: boxOf(line, middle) }))
  for (const { line, route } of routes) if (line.width > 0 && !route.canMove) taken.add(route.box)
  return routes.map(({ line, route }) => {
    if (line.width === 0 || !route.canMove) return middle
    const along = places.find((place) => taken.isFree(boxOf(line, place).box)) ?? middle
    taken.add(boxOf(line, along).box)
    return along
  })
}

function boxOf({ ends, way, width }: ChipLine, along: number): { box: Box; canMove: boolean } {
  const { x, y, end } = routeEdge(ends, { ...way, along })
  const left = x - { source: 0, middle: width / 2, target: width }[end]
  return { box: { left, right: left + width, y }, canMove: end === 'middle' }
}

/** Chips that have their place, by height, so that each is compared with its neighbours only. */
class Taken {
  readonly #rows = new Map<number, Box[]>()

  add(box: Box): void {
    const row = Math.floor(box.y / apart.y)
    const boxes = this.#rows.get(row)
    if (boxes === undefined) this.#rows.set(row, [box])
    else boxes.push(box)
  }

  isFree(box: Box): boolean {
    const row = Math.floor(box.y / apart.y)
    const near = [row - 1, row, row + 1].flatMap((at) => this.#rows.get(at) ?? [])
    return near.every(
      (other) =>
        Math.abs(other.y - box.y) >= apart.y ||
        other.left >= box.right + apart.x ||
        box.left >= other.right + apart.x,
    )
  }
}
