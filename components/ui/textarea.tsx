'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value'> {
  value?: string
  defaultValue?: string
  mono?: boolean
}

/** Several lines of text; wired to its `Field` like `Input`. */
export function Textarea({
  mono = false,
  className,
  rows = 3,
  value,
  defaultValue,
  name,
  ...props
}: TextareaProps) {
  return (
    <Field.Control
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(name === undefined ? {} : { name })}
      render={
        <textarea
          {...props}
          rows={rows}
          className={cn('control h-auto min-h-16 resize-y px-2.5 py-1.5', mono && 'font-mono', className)}
        />
      }
    />
  )
}
