'use client'

import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { useFieldControl } from '@/components/ui/use-field-control'

interface InputProps extends ComponentProps<'input'> {
  onValueChange?: ((value: string) => void) | undefined
  /** Identifiers, addresses and keys read better in the mono face. */
  mono?: boolean
}

/** One line of text. Inside a `Field` its label, help and error are wired by themselves. */
export function Input({ mono = false, className, onValueChange, onChange, ...props }: InputProps) {
  const tie = useFieldControl(props)
  return (
    <input
      {...props}
      {...tie}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.target.value)
      }}
      className={cn('control px-2.5', mono && 'font-mono', className)}
    />
  )
}
