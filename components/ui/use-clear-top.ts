'use client'

import { useEffect, useState, type RefObject } from 'react'
import { clearTop } from '@/components/ui/clear-top'

/** What a floating stack must not lie over: toolbars, and the headers and footers of panels. */
const keptClear = '[data-keep-clear]'

/** The height at which a stack that is fixed to the window lies over nothing that is to be kept clear. */
export function useClearTop(stack: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(clearTop({ left: 0, right: 0, height: 0 }, []))
  useEffect(() => {
    const element = stack.current
    if (element === null) return
    const place = () => {
      const { left, right, height } = element.getBoundingClientRect()
      const boxes = [...document.querySelectorAll(keptClear)].map((box) => box.getBoundingClientRect())
      setTop(clearTop({ left, right, height }, boxes))
    }
    // Every message changes the height of the stack.
    const observer = new ResizeObserver(place)
    observer.observe(element)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [stack])
  return top
}
