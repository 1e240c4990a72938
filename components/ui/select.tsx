'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  /** A muted second line, or the reason why the option is disabled. */
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
  inputRef?: React.Ref<HTMLInputElement>
}

/** One of a few fixed choices. For long or searchable lists use `Combobox`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, label, disabled = false, name, className } = props
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
      {...(props.inputRef === undefined ? {} : { inputRef: props.inputRef })}
    >
      <Base.Trigger
        aria-label={label}
        onBlur={props.onBlur}
        className={cn('flex control items-center justify-between gap-2 px-2.5 text-left', className)}
      >
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-faint" />
        <Base.Icon className="text-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) popup-motion overflow-y-auto rounded-lg bg-raised p-1 shadow-popup outline-none">
            <Base.List>{options.map((option) => optionRow(option))}</Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function optionRow<Value extends string>(option: SelectOption<Value>): ReactNode {
  return (
    <Base.Item
      key={option.value}
      value={option.value}
      disabled={option.disabled ?? false}
      className="option-row"
    >
      <span className="size-4 shrink-0">
        <Base.ItemIndicator>
          <Check aria-hidden className="size-4" />
        </Base.ItemIndicator>
      </span>
      <span className="flex min-w-0 flex-col">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.note !== undefined && <span className="text-xs text-muted">{option.note}</span>}
      </span>
    </Base.Item>
  )
}
