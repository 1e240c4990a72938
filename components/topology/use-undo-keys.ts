'use client'

import { useEffect } from 'react'
import type { Commands } from '@/components/topology/use-commands'
import { isTyping } from '@/components/topology/use-canvas-keys'

interface UndoKeysOptions extends Pick<Commands, 'undo' | 'redo'> {
  deniedReason: string | undefined
  /** A dialog is open; it keeps these keys from what is behind it. */
  isAsking: boolean
}

/** Ctrl or Cmd with Z takes back, with Shift and Z (or with Y) does again; texts keep these keys for themselves. */
export function useUndoKeys({ undo, redo, deniedReason, isAsking }: UndoKeysOptions): void {
  const off = deniedReason !== undefined || isAsking
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (off || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo, off])
}
