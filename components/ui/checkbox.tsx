'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
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

/** A box to tick, with its label. */
export function Checkbox(props: CheckboxProps) {
  const {
    checked,
    onCheckedChange,
    label,
    help,
    indeterminate = false,
    disabled = false,
    hideLabel = false,
  } = props
  const id = useId()
  return (
    <div className={cn('flex items-start gap-2', props.className)}>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        indeterminate={indeterminate}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        className="relative mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-control bg-surface text-on-accent after:absolute after:-inset-1 data-checked:border-accent data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-60 data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator>
          {indeterminate ? (
            <Minus aria-hidden className="size-3" strokeWidth={3} />
          ) : (
            <Check aria-hidden className="size-3" strokeWidth={3} />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={cn('flex min-w-0 flex-col', hideLabel && 'sr-only')}>
        <span id={`${id}-label`} className="text-sm" onClick={() => !disabled && onCheckedChange(!checked)}>
          {label}
        </span>
        {help !== undefined && (
          <span id={`${id}-help`} className="text-xs text-muted">
            {help}
          </span>
        )}
      </span>
    </div>
  )
}
