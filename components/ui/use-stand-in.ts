'use client'

import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type ComponentType,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'

/** What an input with a popup takes over from the ordinary input that stood in its place. */
export interface Handover {
  /** Where the caret stood; undefined when the input had not the focus. */
  caret: { start: number | null; end: number | null } | undefined
  /** Whether the popup was asked for: by a press, an arrow key or by typing. */
  open: boolean
  text: string
}

/** The input with its popup, once its code has come, and what it takes over. */
export interface Swap<Props> {
  Popup: ComponentType<Props & { handover: Handover }>
  handover: Handover
}

export type StandInProps<Props> = Props & { onSwap: (swap: Swap<Props>) => void }

interface SwapOptions<Props> {
  load: () => Promise<Swap<Props>['Popup']>
  onSwap: (swap: Swap<Props>) => void
  onBlur?: (() => void) | undefined
  autoFocus?: boolean | undefined
}

interface StandInOptions<Props> extends SwapOptions<Props> {
  onType: (text: string) => void
  /** Whether the popup opens by the arrow keys up and down. */
  opensByArrow?: boolean
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/**
 * For an ordinary input that stands in until the code of its popup has come, with the first focus. Spread `input` on it;
 * `showList` is for a button beside it. What an input method is writing is never lost: its end swaps.
 */
export function useStandIn<Props>(options: StandInOptions<Props>) {
  const { onType, opensByArrow = true, onKeyDown, ...rest } = options
  const { handlers, ask } = useSwapOnFocus(rest)
  const input = {
    ...handlers,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': false,
    'aria-haspopup': 'listbox',
    'aria-controls': useId(),
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { target: HTMLInputElement }) => {
      onType(event.target.value)
      ask()
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (opensByArrow && ['ArrowDown', 'ArrowUp'].includes(event.key)) ask()
      onKeyDown?.(event)
    },
  } as const
  const showList = () => {
    handlers.onPointerDown()
    handlers.ref.current?.focus()
  }
  return { input, showList }
}

function useSwapOnFocus<Props>({ load, onSwap, onBlur, autoFocus = false }: SwapOptions<Props>) {
  const ref = useRef<HTMLInputElement>(null)
  const state = useRef({ composing: false, swapping: false, asked: false })
  useEffect(() => {
    if (autoFocus) ref.current?.focus()
  }, [autoFocus])

  async function swap() {
    // Where it cannot be loaded the input goes on without its popup; the next focus tries again.
    const Popup = await load().catch(() => undefined)
    const element = ref.current
    if (Popup === undefined || element === null || state.current.composing || state.current.swapping) return
    state.current.swapping = true
    // At once: what is typed between reading the text and the other input being there would be lost.
    flushSync(() => onSwap({ Popup, handover: readHandover(element, state.current.asked) }))
  }
  const note = (change: Partial<typeof state.current>) => Object.assign(state.current, change)
  const ask = () => {
    note({ asked: true })
    void swap()
  }
  const handlers = {
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
  return { handlers, ask }
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
