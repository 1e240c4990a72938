import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export const labelClass = 'text-sm font-medium text-ink'

/** The label of a control outside a `Field`; inside one, use the field's `label`. */
export function Label({ className, ...props }: ComponentProps<'label'>) {
  return <label {...props} className={cn(labelClass, className)} />
}
