'use client'

import { cloneElement, lazy, Suspense, type ReactElement, type ReactNode } from 'react'
import { useTooltip, type TooltipHandlers } from '@/components/ui/use-tooltip'

export type TooltipSide = 'top' | 'right' | 'bottom' | 'left'

interface TooltipProps {
  content: ReactNode
  side?: TooltipSide
  /** Id of an element with the same text, announced as the trigger's description. */
  describes?: string
  /** The control the tooltip belongs to; it must have its own accessible name. */
  children: ReactElement<Partial<TooltipHandlers> & { 'aria-describedby'?: string }>
}

const load = () => import('@/components/ui/tooltip-popup')
const TooltipPopup = lazy(load)

/**
 * A short hint on hover and focus. Never the only place where something is said. Its code comes with the first hint
 * that is asked for, so that pages do not pay for hints nobody reads.
 */
export function Tooltip({ content, side = 'top', describes, children }: TooltipProps) {
  const { anchor, handlers, close, keep } = useTooltip(children.props, () => void load())
  return (
    <>
      {cloneElement(children, {
        ...handlers,
        ...(describes === undefined ? {} : { 'aria-describedby': describes }),
      })}
      {anchor !== null && (
        <Suspense>
          <TooltipPopup anchor={anchor} side={side} close={close} keep={keep}>
            {content}
          </TooltipPopup>
        </Suspense>
      )}
    </>
  )
}
