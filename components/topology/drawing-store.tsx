'use client'

import { createContext, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { ConnectAnswer } from '@/lib/topology/rules'

/** The line being drawn, by pointer or by two clicks. */
export interface Drawing {
  nodeId: string
  /** The end at which the drawing began. */
  from: 'source' | 'target'
}

export type DrawingMark = 'start' | 'source' | 'target'

interface DrawingState {
  drawing: Drawing | null
  /** What the rules say about each node as the other end of the line being drawn. */
  answers: ReadonlyMap<string, ConnectAnswer>
}

/** Told apart from the context of the page, so that a card hears of a line only when the line concerns this card. */
class DrawingStore {
  #state: DrawingState = { drawing: null, answers: new Map() }
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  set(state: DrawingState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  /** What the line is to the card: its start, or the end at which it may be dropped; undefined where it may not. */
  readonly markOf = (nodeId: string): DrawingMark | undefined => {
    const { drawing, answers } = this.#state
    if (drawing === null) return undefined
    if (drawing.nodeId === nodeId) return 'start'
    if (answers.get(nodeId)?.allowed !== true) return undefined
    return drawing.from === 'source' ? 'target' : 'source'
  }
}

const DrawingContext = createContext<DrawingStore | undefined>(undefined)

export const DrawingProvider = DrawingContext

/** Keeps the store for the cards in step with the page. */
export function useDrawingStore(state: DrawingState): DrawingStore {
  const [store] = useState(() => new DrawingStore())
  const { drawing, answers } = state
  useLayoutEffect(() => store.set({ drawing, answers }), [store, drawing, answers])
  return store
}

/** What the line that is being drawn is to this card; re-renders the card only when that changes. */
export function useDrawingMark(nodeId: string): DrawingMark | undefined {
  const store = useContext(DrawingContext)
  if (store === undefined) throw new Error('useDrawingMark needs the topology page around it')
  return useSyncExternalStore(
    store.subscribe,
    () => store.markOf(nodeId),
    () => undefined,
  )
}
