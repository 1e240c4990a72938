'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import { cloneElement, type ReactElement, type ReactNode } from 'react'

interface TooltipProps {
  content: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Id of an element with the same text, announced as the trigger's description. */
  describes?: string
  /** The control the tooltip belongs to; it must have its own accessible name. */
  children: ReactElement<{ 'aria-describedby'?: string }>
}

/** A short hint on hover and focus. Never the only place where something is said. */
export function Tooltip({ content, side = 'top', describes, children }: TooltipProps) {
  const trigger =
    describes === undefined ? children : cloneElement(children, { 'aria-describedby': describes })
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-64 popup-motion rounded-md bg-ink px-2 py-1 text-xs text-page">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
