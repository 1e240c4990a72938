'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** How one tab looks, whether it is a button or a link. */
export const tabClass =
  'flex h-9 items-center rounded-t-sm border-b-2 border-transparent px-1 text-sm whitespace-nowrap text-muted ' +
  'outline-offset-[-2px] hover:text-ink'
export const currentTabClass = 'border-accent-ink font-medium text-ink'

/** What stays in sight of the tab before the selected one, so that one sees that there is more. */
const peek = 32

interface TabBarProps {
  /** Which tab is selected; when that changes, it is brought into sight. */
  current: string | undefined
  children: ReactNode
}

/** Holds tabs side by side. Where they are wider than the page they scroll, with a shade at the edge that hides some. */
export function TabBar({ current, children }: TabBarProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const bar = ref.current
    if (bar === null) return
    const reveal = () => revealTab(bar)
    const observer = new ResizeObserver(reveal)
    observer.observe(bar)
    reveal()
    return () => observer.disconnect()
  }, [current])
  return (
    <div ref={ref} className="relative overflow-x-auto overflow-y-hidden border-b more-x">
      {children}
    </div>
  )
}

/** Scrolls the bar alone; the browser's own way may move the page with it. */
function revealTab(bar: HTMLElement): void {
  const tab = bar.querySelector<HTMLElement>('[aria-selected=true], [aria-current]')
  if (tab === null) return
  const { left, right } = tab.getBoundingClientRect()
  const frame = bar.getBoundingClientRect()
  if (left - peek < frame.left) bar.scrollLeft -= frame.left - left + peek
  else if (right + peek > frame.right) bar.scrollLeft += right + peek - frame.right
}
