'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup as Base } from '@base-ui/react/radio-group'
import { useId } from 'react'
import { cn } from '@/components/ui/cn'

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
  className?: string
}

/** One of two to five choices, all visible, each with a line of help. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onValueChange, label, className } = props
  const id = useId()
  return (
    <Base
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next)}
      className={cn('flex flex-col gap-2', className)}
    >
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2 has-data-disabled:opacity-60">
          <Radio.Root
            value={option.value}
            disabled={option.disabled ?? false}
            aria-labelledby={`${id}-${option.value}`}
            className="relative mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-control bg-surface after:absolute after:-inset-1 data-checked:border-accent data-checked:bg-accent"
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
          </Radio.Root>
          <span className="flex flex-col">
            <span id={`${id}-${option.value}`} className="text-sm">
              {option.label}
            </span>
            {option.help !== undefined && <span className="text-xs text-muted">{option.help}</span>}
          </span>
        </label>
      ))}
    </Base>
  )
}
