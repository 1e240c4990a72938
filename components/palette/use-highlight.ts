'use client'

import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { keepPlaces } from '@/components/palette/keep-places'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'

interface Contents {
  text: string
  groups: PaletteGroup[]
  /** Whether a search for the text is still running. */
  searching: boolean
}

/**
 * What Enter chooses. The list leaves a press without an answer while its lines are exchanged, so the press is answered
 * here: by the highlighted line, or, when nothing is there yet, by the first one that the running search finds.
 * Lines do not move any more once the reader has moved among them, until other words are typed.
 */
export function useHighlight({ text, groups, searching }: Contents, choose: (item: PaletteItem) => void) {
  const highlighted = useRef<PaletteItem>(undefined)
  const [moved, setMoved] = useState<{ text: string; shown: string[] }>()
  /** The text at which Enter was pressed before anything stood there. */
  const awaited = useRef<string>(undefined)
  const lines = moved?.text === text ? keepPlaces(groups, moved.shown) : groups

  const [first] = lines.flatMap(({ items }) => items)
  const answer = useEffectEvent(() => {
    const isMeant = awaited.current === text
    awaited.current = undefined
    if (isMeant && first !== undefined) choose(first)
  })
  useEffect(() => {
    if (!searching) answer()
  }, [searching, text])

  function highlight(item: PaletteItem | undefined, reason: string) {
    highlighted.current = item
    if (reason === 'keyboard' || reason === 'pointer')
      setMoved({ text, shown: lines.flatMap(({ items }) => items.map(({ key }) => key)) })
  }

  function press(event: KeyboardEvent & { preventBaseUIHandler: () => void }) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventBaseUIHandler()
    event.preventDefault()
    if (highlighted.current !== undefined) choose(highlighted.current)
    else if (searching) awaited.current = text
  }

  return { lines, highlight, press }
}
