'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'

interface SegmentedProps<Value extends string> {
  options: readonly { value: Value; label: string }[]
  value: Value
  onValueChange: (value: Value) => void
  /** Accessible name of the choice. */
  label: string
  disabled?: boolean
}

/** A choice of two or three, side by side. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { options, value, onValueChange, label, disabled = false } = props
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      disabled={disabled}
      onValueChange={(next) => onValueChange(next)}
      className="inline-flex min-h-8 gap-0.5 rounded-md border bg-sunken p-0.5"
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className="flex min-h-6 flex-1 items-center justify-center rounded-sm px-2.5 text-center text-xs font-medium whitespace-nowrap text-muted hover:text-ink data-checked:bg-surface data-checked:text-ink data-checked:shadow-sm data-checked:ring-1 data-checked:ring-line-strong data-disabled:cursor-not-allowed"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
