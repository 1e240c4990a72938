'use client'

import { startTransition, useCallback, useEffect, useRef } from 'react'
import { keepPositions } from '@/app/(console)/topology/actions'

const quietMs = 300

export interface Position {
  id: string
  x: number
  y: number
}

/**
 * Keeps positions on the server once the reader has stopped moving things. `unsaved` holds the ids that the server does
 * not know yet; `onFailure` is called when they could not be kept.
 */
export function usePositions(onFailure: () => void) {
  const waiting = useRef(new Map<string, Position>())
  const unsaved = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const fail = useRef(onFailure)
  useEffect(() => {
    fail.current = onFailure
  })

  const save = useCallback(() => {
    const positions = [...waiting.current.values()]
    waiting.current = new Map()
    if (positions.length === 0) return
    startTransition(async () => {
      const result = await keepPositions({ positions }).catch(() => undefined)
      for (const { id } of positions) if (!waiting.current.has(id)) unsaved.current.delete(id)
      if (result?.ok !== true) fail.current()
    })
  }, [])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      save()
    },
    [save],
  )

  const moveNodes = useCallback(
    (positions: Position[]) => {
      for (const position of positions) {
        waiting.current.set(position.id, position)
        unsaved.current.add(position.id)
      }
      clearTimeout(timer.current)
      timer.current = setTimeout(save, quietMs)
    },
    [save],
  )
  return { moveNodes, unsaved }
}
