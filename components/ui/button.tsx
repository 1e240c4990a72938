'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import { Tooltip } from '@/components/ui/tooltip'

const variants = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-hover data-popup-open:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'bg-denied-fill text-white hover:bg-denied-fill-hover',
} as const

const sizes = {
  sm: 'h-7 gap-1.5 px-2 text-xs coarse:h-9',
  md: 'h-8 gap-1.5 px-3 text-sm coarse:h-10',
} as const

export type ButtonVariant = keyof typeof variants

const base =
  'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap select-none ' +
  'transition-colors [&_svg]:size-4 [&_svg]:shrink-0 aria-disabled:cursor-not-allowed'
const inert =
  'aria-disabled:border aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted ' +
  'aria-disabled:hover:bg-sunken aria-disabled:hover:text-muted'

/** The look of a button, for links that act like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: keyof typeof sizes = 'md'): string {
  return cn(base, variants[variant], sizes[size])
}

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'disabled'> {
  variant?: ButtonVariant | undefined
  size?: keyof typeof sizes | undefined
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
      className={cn(base, variants[variant], sizes[size], blocked && inert, className)}
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
