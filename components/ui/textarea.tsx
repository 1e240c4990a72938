'use client'

import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { useFieldControl } from '@/components/ui/use-field-control'

interface TextareaProps extends ComponentProps<'textarea'> {
  mono?: boolean
}

/** Several lines of text; wired to its `Field` like `Input`. */
export function Textarea({ mono = false, className, rows = 3, ...props }: TextareaProps) {
  const tie = useFieldControl(props)
  return (
    <textarea
      {...props}
      {...tie}
      rows={rows}
      className={cn('control h-auto min-h-16 resize-y px-2.5 py-1.5', mono && 'font-mono', className)}
    />
  )
}
