'use client'

/** Without a touch of the reader for this long, an open page counts as left alone. */
const attendedMs = 5 * 60_000

let lastTouch = Date.now()
if (typeof window !== 'undefined') {
  const touch = () => {
    lastTouch = Date.now()
  }
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(kind, touch, { passive: true, capture: true })
  }
}

/**
 * Whether somebody looks at the page: it is in sight and was touched lately. What a page asks for by itself waits
 * otherwise, or a page left open would keep its session from ending when idle.
 */
export function isAttended(): boolean {
  return document.visibilityState === 'visible' && Date.now() - lastTouch < attendedMs
}
