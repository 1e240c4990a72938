/**
 * What sticks out of the page: elements that reach past the frame that scrolls or clips them, without that frame being
 * meant to scroll sideways. Texts for screen readers and the canvas are none of it.
 */
export function findTooWide(): string[] {
  const main = document.querySelector('main') ?? document.body
  const isFrame = (element: Element) => element === main || element.tagName === 'SECTION'
  const found: string[] = []
  for (const element of main.querySelectorAll('*')) {
    if (element.closest('.react-flow, .sr-only, svg') !== null) continue
    const { left, right, width } = element.getBoundingClientRect()
    if (width === 0) continue
    for (let frame = element.parentElement; frame !== null; frame = frame.parentElement) {
      const edge = frame.getBoundingClientRect()
      if (isFrame(frame) && (right > edge.right + 1 || left < edge.left - 1)) {
        found.push(`${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`)
      }
      if (frame === main || getComputedStyle(frame).overflowX !== 'visible') break
    }
  }
  const page = document.documentElement
  if (page.scrollWidth > window.innerWidth) found.push(`page: ${page.scrollWidth} px`)
  return found
}
