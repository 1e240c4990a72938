'use client'

import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  icon: LucideIcon
  /** What the button does; its accessible name and its tooltip. */
  label: string
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

/** A square button with an icon. */
export function IconButton({
  icon: Icon,
  label,
  variant = 'ghost',
  size = 'md',
  tooltipSide,
  className,
  ...props
}: IconButtonProps) {
  const square = size === 'sm' ? 'w-7 px-0 coarse:w-9' : 'w-8 px-0 coarse:w-10'
  const button = (
    <Button aria-label={label} variant={variant} size={size} className={cn(square, className)} {...props}>
      {props.pending !== true && <Icon aria-hidden />}
    </Button>
  )
  if (props.disabledReason !== undefined) return button
  return (
    <Tooltip content={label} {...(tooltipSide === undefined ? {} : { side: tooltipSide })}>
      {button}
    </Tooltip>
  )
}
