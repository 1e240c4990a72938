'use client'

import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { useFieldControl } from '@/components/ui/use-field-control'

interface InputProps extends ComponentProps<'input'> {
  onValueChange?: ((value: string) => void) | undefined
  /** Identifiers, addresses and keys read better in the mono face. */
  mono?: boolean
  /** What the number counts, shown after it; the help says it to screen readers. */
  unit?: string
}

/** One line of text. Inside a `Field` its label, help and error are wired by themselves. */
export function Input({ mono = false, unit, className, onValueChange, onChange, ...props }: InputProps) {
  const tie = useFieldControl(props)
  const input = (
    <input
      {...props}
      {...tie}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.target.value)
      }}
      className={cn('control px-2.5', mono && 'font-mono', unit !== undefined && 'sm:w-40', className)}
    />
  )
  if (unit === undefined) return input
  return (
    <span className="flex items-center gap-2">
      {input}
      <span aria-hidden className="shrink-0 text-sm text-muted">
        {unit}
      </span>
    </span>
  )
}
