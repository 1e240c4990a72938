'use client'

import { useSyncExternalStore } from 'react'

/** What follows `#` in the address; unknown while the server renders. */
export function useFragment(): string | undefined {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash.slice(1),
    () => undefined,
  )
}
