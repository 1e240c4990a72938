'use client'

import { Input as Base } from '@base-ui/react/input'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

interface InputProps extends Omit<ComponentProps<typeof Base>, 'className'> {
  /** Identifiers, addresses and keys read better in the mono face. */
  mono?: boolean
  className?: string
}

/** One line of text. Inside a `Field` its label, help and error are wired by themselves. */
export function Input({ mono = false, className, ...props }: InputProps) {
  return <Base {...props} className={cn('control px-2.5', mono && 'font-mono', className)} />
}
