'use client'

import { useId } from 'react'
import { cn } from '@/components/ui/cn'
import { labelClass } from '@/components/ui/label'

export interface RadioOption<Value extends string> {
  value: Value
  label: string
  help?: string
  disabled?: boolean
}

interface RadioGroupProps<Value extends string> {
  options: readonly RadioOption<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** Accessible name of the group. */
  label: string
  /** Shows the name above the choices, where nothing else says what they are about. */
  showLabel?: boolean
  className?: string
}

/** One of two to five choices, all visible, each with a line of help: the browser's own controls in our look. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onValueChange, label, showLabel = false, className } = props
  const id = useId()
  return (
    <div role="radiogroup" aria-label={label} className={cn('flex flex-col gap-2', className)}>
      {showLabel && (
        <span aria-hidden className={labelClass}>
          {label}
        </span>
      )}
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2">
          <span className="relative mt-0.5 size-4 shrink-0">
            <input
              id={`${id}-${option.value}`}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => onValueChange(option.value)}
              aria-describedby={option.help === undefined ? undefined : `${id}-${option.value}-help`}
              className="peer block size-4 appearance-none rounded-full border border-line-control bg-surface after:absolute after:-inset-1 checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-60"
            />
            <span
              aria-hidden
              className="pointer-events-none absolute inset-[5px] hidden rounded-full bg-on-accent peer-checked:block"
            />
          </span>
          <span className="flex flex-col">
            <label
              htmlFor={`${id}-${option.value}`}
              className={cn('text-sm', option.disabled === true && 'text-muted')}
            >
              {option.label}
            </label>
            {option.help !== undefined && (
              <span id={`${id}-${option.value}-help`} className="text-xs text-muted">
                {option.help}
              </span>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
