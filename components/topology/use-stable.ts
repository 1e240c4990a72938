'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function at every render, which always runs the latest one. For what is handed to every card and line of the
 * canvas, where a new function would render all of them anew. Call it from events only, never while rendering.
 */
export function useStable<Args extends unknown[], Result>(run: (...args: Args) => Result) {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
