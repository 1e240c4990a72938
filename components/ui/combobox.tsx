'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { cn } from '@/components/ui/cn'

export interface ComboboxOption {
  value: string
  label: string
  /** A muted second line: an id, an audience, or the reason why the option is disabled. */
  note?: string
  disabled?: boolean
  icon?: ReactNode
}

interface ComboboxProps {
  options: readonly ComboboxOption[]
  value: string | null
  onValueChange: (value: string | null) => void
  placeholder?: string
  /** Accessible name; not needed inside a `Field`. */
  label?: string
  /** Said when nothing matches. */
  empty?: string
  disabled?: boolean
  autoFocus?: boolean
  className?: string
  inputRef?: Ref<HTMLInputElement>
  onBlur?: () => void
}

/** One of many choices, found by typing. Notes are searched as well. */
export function Combobox(props: ComboboxProps) {
  const t = useTranslations('common')
  const { options, value, onValueChange, placeholder, label, empty, disabled = false, className } = props
  const { autoFocus, inputRef, onBlur } = props
  const selected = options.find((option) => option.value === value) ?? null
  return (
    <Base.Root
      items={options}
      value={selected}
      onValueChange={(option) => onValueChange(option?.value ?? null)}
      itemToStringLabel={(option) => option.label}
      itemToStringValue={(option) => option.value}
      isItemEqualToValue={(item, chosen) => item.value === chosen.value}
      filter={matches}
      disabled={disabled}
      autoHighlight
    >
      <Base.InputGroup className={cn('flex control items-center pr-1', className)}>
        <Base.Input
          ref={inputRef}
          autoFocus={autoFocus}
          onBlur={onBlur}
          aria-label={label}
          placeholder={placeholder}
          className="h-full min-w-0 flex-1 bg-transparent px-2.5 outline-none placeholder:text-faint"
        />
        <Base.Clear
          aria-label={t('clear')}
          className="grid size-6 place-items-center rounded-sm text-faint hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </Base.Clear>
        <Base.Trigger
          aria-label={t('showOptions')}
          className="grid size-6 place-items-center rounded-sm text-faint hover:text-ink"
        >
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="w-(--anchor-width) popup-motion rounded-lg bg-raised shadow-popup outline-none">
            <Base.Empty className="px-3 py-2 text-sm text-muted empty:hidden">
              {empty ?? t('nothingFound')}
            </Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 outline-none data-empty:p-0">
              {optionRow}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function matches(option: ComboboxOption, query: string): boolean {
  return `${option.label} ${option.note ?? ''}`.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())
}

function optionRow(option: ComboboxOption) {
  return (
    <Base.Item key={option.value} value={option} disabled={option.disabled ?? false} className="option-row">
      {option.icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{option.label}</span>
        {option.note !== undefined && <span className="text-xs text-muted">{option.note}</span>}
      </span>
      <Base.ItemIndicator>
        <Check aria-hidden className="size-4" />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
