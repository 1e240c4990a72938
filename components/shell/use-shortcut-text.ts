'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Ctrl or Cmd with a key, as this computer's keyboard names them; known in the browser only. */
export function useShortcutText(key: string): string {
  const isApple = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
  return isApple ? `⌘${key}` : `Ctrl ${key.trim()}`
}
