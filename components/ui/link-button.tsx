'use client'

import { Link } from '@/components/ui/link'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonVariant } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant
  size?: 'sm' | 'md'
}

/** A link that looks like a button: it leads somewhere, and can be opened in another tab. */
export function LinkButton({ variant = 'secondary', size = 'md', className, ...props }: LinkButtonProps) {
  return <Link {...props} className={cn(buttonClass(variant, size), className)} />
}
