'use client'

import { useEffect } from 'react'
import type { Commands } from '@/components/topology/use-commands'
import { isTyping } from '@/components/topology/use-canvas-keys'

interface UndoKeysOptions extends Pick<Commands, 'undo' | 'redo'> {
  deniedReason: string | undefined
}

/** Ctrl or Cmd with Z takes back, with Shift and Z (or with Y) does again; texts keep these keys for themselves. */
export function useUndoKeys({ undo, redo, deniedReason }: UndoKeysOptions): void {
  const denied = deniedReason !== undefined
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (denied || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (isTyping(event.target) || isInDialog(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo, denied])
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}
