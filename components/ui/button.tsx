'use client'

import { useId, type ComponentProps, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import { Tooltip } from '@/components/ui/tooltip'

const filled =
  'aria-disabled:border aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted ' +
  'aria-disabled:hover:bg-sunken aria-disabled:hover:text-muted'
const bare = 'aria-disabled:opacity-50 aria-disabled:hover:bg-transparent aria-disabled:hover:text-muted'
/** A disabled button is fainter than it would be enabled, in its own shape. */
const inert = { primary: filled, secondary: filled, danger: filled, ghost: bare } as const

/** Unlike `disabled`, this leaves the button in the Tab order, where its reason can be read. */
const refusing = {
  'aria-disabled': true,
  onClick: (event: MouseEvent) => event.preventDefault(),
} as const

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Shows a spinner and refuses clicks; the label stays, so nothing jumps. */
  pending?: boolean | undefined
  /** Why the button cannot be used now. It stays focusable and says so in a tooltip and to screen readers. */
  disabledReason?: string | undefined
}

/** A button; its label is a verb. */
export function Button({
  variant = 'secondary',
  size = 'md',
  pending = false,
  disabledReason,
  className,
  children,
  ...props
}: ButtonProps) {
  const blocked = disabledReason !== undefined
  const button = (
    <button
      type="button"
      {...props}
      {...(pending || blocked ? refusing : {})}
      aria-busy={pending || undefined}
      className={cn(buttonClass(variant, size), blocked && inert[variant], className)}
    >
      {pending && <Spinner />}
      {children}
    </button>
  )
  return blocked ? <Explained reason={disabledReason}>{button}</Explained> : button
}

/** Ties a reason to a control that is disabled: a tooltip for pointers and focus, a description for screen readers. */
function Explained({
  reason,
  children,
}: {
  reason: string
  children: ReactElement<{ 'aria-describedby'?: string }>
}): ReactNode {
  const id = useId()
  return (
    <>
      <Tooltip content={reason} describes={id}>
        {children}
      </Tooltip>
      <span id={id} className="sr-only">
        {reason}
      </span>
    </>
  )
}
