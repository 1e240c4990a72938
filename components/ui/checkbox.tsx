'use client'

import { Check, Minus } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface CheckboxProps {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  label: ReactNode
  /** A muted line under the label; say here why the box is disabled. */
  help?: ReactNode
  indeterminate?: boolean
  disabled?: boolean
  /** Keeps the label for screen readers only, as in table rows. */
  hideLabel?: boolean
  className?: string
}

/** A box to tick, with its label: the browser's own control in our look. */
export function Checkbox(props: CheckboxProps) {
  const { checked, onCheckedChange, label, help, indeterminate = false, disabled = false } = props
  const id = useId()
  const Mark = indeterminate ? Minus : Check
  return (
    <div className={cn('flex items-start gap-2', props.className)}>
      <span
        className={cn(
          'relative grid size-4 shrink-0 place-items-center',
          props.hideLabel !== true && 'mt-0.5',
        )}
      >
        <input
          ref={(box) => {
            if (box !== null) box.indeterminate = indeterminate
          }}
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onCheckedChange(event.target.checked)}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          className="peer size-4 appearance-none rounded-sm border border-line-control bg-surface after:absolute after:-inset-1 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:cursor-not-allowed disabled:opacity-60"
        />
        <Mark
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute hidden size-3 text-on-accent peer-checked:block peer-indeterminate:block"
        />
      </span>
      <span className={cn('flex min-w-0 flex-col', props.hideLabel === true && 'sr-only')}>
        <label htmlFor={id} className="text-sm">
          {label}
        </label>
        {help !== undefined && (
          <span id={`${id}-help`} className="text-xs text-muted">
            {help}
          </span>
        )}
      </span>
    </div>
  )
}
