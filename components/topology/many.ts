'use client'

import { createContext, useContext } from 'react'

/**
 * Above this many nodes only the cards and lines in sight are in the document: all of them would make panning stutter.
 * Tab then goes through the cards in sight, and arrows bring what they lead to into sight.
 */
export const fewestMany = 300

/** Below this zoom nobody can read the chips on lines; where there are many, they and the arrow heads are left out. */
export const readableChip = 0.5

/** Below this zoom words and handles are specks; where there are many, only cards, tiles and marks are drawn. */
export const readableWords = 0.35

const ChipsContext = createContext(true)

export const ChipsProvider = ChipsContext

/** Whether lines carry their chips; the lines hear of it only when it changes, not while the picture is moved. */
export function useHasChips(): boolean {
  return useContext(ChipsContext)
}
