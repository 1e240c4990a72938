'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import type { TooltipSide } from '@/components/ui/tooltip'

interface TooltipPopupProps {
  anchor: HTMLElement
  side: TooltipSide
  close: () => void
  /** Called while the pointer is on the hint, which must not vanish then (WCAG 1.4.13). */
  keep: () => void
  children: ReactNode
}

/** The hint itself, beside its control. */
export default function TooltipPopup({ anchor, side, close, keep, children }: TooltipPopupProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} sideOffset={6} className="z-50">
          <Base.Popup
            onPointerEnter={keep}
            onPointerLeave={close}
            className="max-w-64 popup-motion rounded-md bg-ink px-2 py-1 text-xs text-page"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
