interface Side {
  left: number
  right: number
}

const least = 8

/** The uppermost place in the window at which a stack of boxes lies over none of those that are to be kept clear. Pure. */
export function clearTop(
  { left, right, height }: Side & { height: number },
  boxes: readonly (Side & { top: number; bottom: number })[],
): number {
  const beneath = boxes
    .filter((box) => box.left < right && left < box.right && box.bottom > box.top)
    .toSorted((upper, lower) => upper.top - lower.top)
  return beneath.reduce(
    (top, box) => (top < box.bottom && box.top < top + height ? box.bottom + least : top),
    least,
  )
}
