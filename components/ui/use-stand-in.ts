'use client'

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** What an input with a popup takes over from the ordinary input that stood in its place. */
export interface Handover {
  /** Where the caret stood; undefined when the input had not the focus. */
  caret: { start: number | null; end: number | null } | undefined
  /** Whether the popup was asked for: by a press, an arrow key or by typing. */
  open: boolean
  text: string
}

interface StandInOptions<Parts> {
  load: () => Promise<Parts>
  onSwap: (parts: Parts, handover: Handover) => void
  onBlur?: (() => void) | undefined
  autoFocus?: boolean
}

/**
 * For an ordinary input that stands in until the code of its popup has come, with the first focus. Spread the answer on
 * the input; call `ask` for whatever opens the popup. What an input method is writing is never lost: its end swaps.
 */
export function useStandIn<Parts>({ load, onSwap, onBlur, autoFocus = false }: StandInOptions<Parts>) {
  const ref = useRef<HTMLInputElement>(null)
  const state = useRef({ composing: false, swapping: false, asked: false })
  useEffect(() => {
    if (autoFocus) ref.current?.focus()
  }, [autoFocus])

  async function swap() {
    // Where it cannot be loaded the input goes on without its popup; the next focus tries again.
    const parts = await load().catch(() => undefined)
    const element = ref.current
    if (parts === undefined || element === null || state.current.composing || state.current.swapping) return
    state.current.swapping = true
    onSwap(parts, readHandover(element, state.current.asked))
  }
  const note = (change: Partial<typeof state.current>) => Object.assign(state.current, change)
  const ask = () => {
    note({ asked: true })
    void swap()
  }
  const input = {
    ref,
    onFocus: () => void swap(),
    onPointerEnter: () => void load().catch(() => undefined),
    onPointerDown: () => void note({ asked: true }),
    onClick: ask,
    onCompositionStart: () => void note({ composing: true }),
    onCompositionEnd: () => {
      note({ composing: false })
      void swap()
    },
    // Giving way to the other input is no leaving.
    onBlur: () => void (state.current.swapping || onBlur?.()),
  }
  return { input, ask }
}

function readHandover(element: HTMLInputElement, open: boolean): Handover {
  const { selectionStart: start, selectionEnd: end, value: text } = element
  const focused = document.activeElement === element
  return { caret: focused ? { start, end } : undefined, open: focused && open, text }
}

/** Gives the input that takes over focus and caret of the one that stood in. */
export function useTakeOver(ref: RefObject<HTMLInputElement | null>, { caret }: Handover): void {
  const found = useRef(caret)
  useLayoutEffect(() => {
    if (found.current === undefined) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.setSelectionRange(found.current.start, found.current.end)
    found.current = undefined
  }, [ref])
}
