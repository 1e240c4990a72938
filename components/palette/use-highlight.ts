'use client'

import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { keepPlaces } from '@/components/palette/keep-places'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'
import type { Search } from '@/components/palette/use-search'

interface Contents {
  open: boolean
  text: string
  groups: PaletteGroup[]
  /** How far the search for the text is. */
  state: Search['state']
}

/**
 * What Enter chooses. The list leaves a press without an answer while its lines are exchanged, so the press is answered
 * here: by the highlighted line, or, when nothing is there yet, by the first one that the running search finds.
 * Lines do not move any more once the reader has moved among them, until other words are typed.
 */
export function useHighlight({ open, text, groups, state }: Contents, choose: (item: PaletteItem) => void) {
  const highlighted = useRef<PaletteItem>(undefined)
  const [moved, setMoved] = useState<{ text: string; shown: PaletteGroup[] }>()
  const lines = moved?.text === text ? keepPlaces(groups, moved.shown) : groups
  const awaitFirst = useAwaitedFirst({ open, text, groups: lines, state }, choose)

  function highlight(item: PaletteItem | undefined, reason: string) {
    highlighted.current = item
    if (reason === 'keyboard' || reason === 'pointer') setMoved({ text, shown: lines })
  }

  function press(event: KeyboardEvent & { preventBaseUIHandler: () => void }) {
    if (!isPlainEnter(event)) return
    event.preventBaseUIHandler()
    event.preventDefault()
    if (highlighted.current === undefined) awaitFirst()
    else choose(highlighted.current)
  }

  return { lines, highlight, press }
}

/** Enter that was pressed before anything stood there, until it is answered or other words are typed. */
function useAwaitedFirst({ open, text, groups, state }: Contents, choose: (item: PaletteItem) => void) {
  const awaited = useRef(false)
  const typed = text.trim()
  useEffect(() => {
    awaited.current = false
  }, [open, typed])

  const [first] = groups.flatMap(({ items }) => items)
  const answer = useEffectEvent(() => {
    if (awaited.current && state === 'done' && first !== undefined) choose(first)
    awaited.current = false
  })
  useEffect(() => {
    if (state !== 'loading') answer()
  }, [state])

  return () => {
    awaited.current = state === 'loading'
  }
}

/** Not the one that ends the choice of a character: Safari tells it by its code alone. */
function isPlainEnter({
  key,
  which,
  nativeEvent,
  ctrlKey,
  shiftKey,
  altKey,
  metaKey,
}: KeyboardEvent): boolean {
  if (key !== 'Enter' || nativeEvent.isComposing || which === 229) return false
  return !(ctrlKey || shiftKey || altKey || metaKey)
}
