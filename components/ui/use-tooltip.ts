'use client'

import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'

const openDelayMs = 400
/** Long enough for the pointer to travel from the control to its hint. */
const closeDelayMs = 120

export interface TooltipHandlers {
  onPointerEnter: (event: PointerEvent<HTMLElement>) => void
  onPointerLeave: (event: PointerEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
  onClick: (event: MouseEvent<HTMLElement>) => void
}

/**
 * When the hint of a control shows: after a pause under the pointer, at once on keyboard focus, until the pointer or the
 * focus leaves, Escape or a click. A control that is disabled shows it when it is clicked or tapped: that is its answer.
 * `own` are the control's own handlers, which run first; `preload` fetches the hint's code.
 */
export function useTooltip(own: Partial<TooltipHandlers>, preload: () => void) {
  const { anchor, setAnchor, close, keep, later } = useAnchor()
  useCloseOnEscape(anchor !== null, close)

  const handlers: TooltipHandlers = {
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event)
      if (event.pointerType === 'touch') return
      preload()
      const control = event.currentTarget
      later(openDelayMs, () => setAnchor(control))
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event)
      later(closeDelayMs, close)
    },
    onFocus: (event) => {
      own.onFocus?.(event)
      if (event.currentTarget.matches(':focus-visible')) setAnchor(event.currentTarget)
    },
    onBlur: (event) => {
      own.onBlur?.(event)
      close()
    },
    onClick: (event) => {
      close()
      if (event.currentTarget.ariaDisabled === 'true') setAnchor(event.currentTarget)
      own.onClick?.(event)
    },
  }
  return { anchor, handlers, close, keep }
}

/** The control whose hint shows, and the one timer that opens or closes it. */
function useAnchor() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useCallback(() => clearTimeout(timer.current), [])
  const close = useCallback(() => {
    keep()
    setAnchor(null)
  }, [keep])
  useEffect(() => keep, [keep])
  const later = (delayMs: number, run: () => void) => {
    keep()
    timer.current = setTimeout(run, delayMs)
  }
  return { anchor, setAnchor, close, keep, later }
}

function useCloseOnEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [open, close])
}
