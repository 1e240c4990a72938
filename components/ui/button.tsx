'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import { Tooltip } from '@/components/ui/tooltip'

const inert =
  'aria-disabled:border aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted ' +
  'aria-disabled:hover:bg-sunken aria-disabled:hover:text-muted'

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'disabled'> {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Shows a spinner and refuses clicks; the label stays, so nothing jumps. */
  pending?: boolean | undefined
  /** Why the button cannot be used now. It stays focusable and says so in a tooltip and to screen readers. */
  disabledReason?: string | undefined
  className?: string | undefined
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
    <BaseButton
      type="button"
      {...props}
      disabled={pending || blocked}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      className={cn(buttonClass(variant, size), blocked && inert, className)}
    >
      {pending && <Spinner />}
      {children}
    </BaseButton>
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
