'use client'

import { Popover as Base } from '@base-ui/react/popover'
import { useMemo, type ReactNode, type RefObject } from 'react'

export interface Point {
  x: number
  y: number
}

interface PopoverProps {
  /** Where it opens: a point of the window, such as where something was dropped. */
  at: Point
  title: ReactNode
  description?: ReactNode
  onClose: () => void
  initialFocus?: RefObject<HTMLElement | null>
  /** Takes the focus when it closes. */
  finalFocus?: () => HTMLElement | null
  children: ReactNode
}

/** A small question in place, beside what it is about. Escape or a press outside closes it; the focus stays inside. */
export function Popover({
  at,
  title,
  description,
  onClose,
  initialFocus,
  finalFocus,
  children,
}: PopoverProps) {
  const { x, y } = at
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y])
  return (
    <Base.Root open modal="trap-focus" onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          className="z-40 outline-none"
        >
          <Base.Popup
            {...(initialFocus === undefined ? {} : { initialFocus })}
            {...(finalFocus === undefined ? {} : { finalFocus })}
            className="flex max-h-[min(26rem,var(--available-height))] w-[min(20rem,calc(100vw-1.5rem))] popup-motion flex-col rounded-lg bg-raised shadow-popup outline-none"
          >
            <header className="flex flex-col gap-0.5 px-3.5 pt-3 pb-2">
              <Base.Title className="text-sm font-semibold [overflow-wrap:anywhere]">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="text-xs text-muted">{description}</Base.Description>
              )}
            </header>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
