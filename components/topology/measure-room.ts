import type { Box, Room } from '@/components/topology/clear-sight'

/** Marks what lies over the canvas; the minimap takes no marks. */
const covering = '[data-over-canvas], .react-flow__minimap'

/** The window of the canvas as it is now, with what lies over it. */
export function measureRoom({ width, height }: { width: number; height: number }): Room {
  const canvas = document.querySelector('.react-flow')?.getBoundingClientRect()
  if (canvas === undefined) return { width, height, covers: [] }
  const covers = [...document.querySelectorAll(covering)].map((element): Box => {
    const box = element.getBoundingClientRect()
    return { x: box.left - canvas.left, y: box.top - canvas.top, width: box.width, height: box.height }
  })
  return { width, height, covers }
}
