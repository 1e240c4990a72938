'use client'

import { Field } from '@base-ui/react/field'
import type { Ref } from 'react'
import { cn } from '@/components/ui/cn'

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
  const chosen = options.find((option) => option.value === value)
  const control = (
    <Field.Control
      render={
        <select ref={inputRef}>
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
      }
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => onValueChange(next as Value)}
      onBlur={onBlur}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
      className={cn('select-control control', value === null && 'text-faint', className)}
    />
  )
  if (chosen?.note === undefined) return control
  return (
    <>
      {control}
      <span className="text-xs text-muted">{chosen.note}</span>
    </>
  )
}
