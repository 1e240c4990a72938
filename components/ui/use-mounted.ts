'use client'

import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** Whether the browser has taken over; only then zone and clock of the viewer are known. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
