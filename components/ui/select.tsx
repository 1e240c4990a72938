'use client'

import type { Ref } from 'react'
import { cn } from '@/components/ui/cn'
import { useFieldControl } from '@/components/ui/use-field-control'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  /** What the choice means, said under the control once chosen; or why it is disabled. */
  note?: string
  disabled?: boolean
}

interface SelectProps<Value extends string> {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  placeholder?: string
  /** Accessible name; not needed inside a `Field`. */
  label?: string
  disabled?: boolean
  name?: string
  className?: string
  onBlur?: () => void
  inputRef?: Ref<HTMLSelectElement>
}

/**
 * One of a few fixed choices: the browser's own control, which every platform and screen reader knows and which costs
 * no code. For long or searchable lists use `Combobox`.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, label, disabled = false, name, className } = props
  const { onBlur, inputRef } = props
  const tie = useFieldControl()
  const chosen = options.find((option) => option.value === value)
  const control = (
    <select
      {...tie}
      ref={inputRef}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const next = options.find((option) => option.value === event.target.value)
        if (next !== undefined) onValueChange(next.value)
      }}
      onBlur={onBlur}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
      className={cn('select-control control', value === null && 'text-faint', className)}
    >
      {value === null && (
        <option value="" disabled>
          {placeholder ?? ''}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
          {option.disabled === true && option.note !== undefined
            ? `${option.label} · ${option.note}`
            : option.label}
        </option>
      ))}
    </select>
  )
  if (chosen?.note === undefined) return control
  return (
    <>
      {control}
      <span className="text-xs text-muted">{chosen.note}</span>
    </>
  )
}
