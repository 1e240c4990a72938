'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useImperativeHandle, useRef, useState, type RefObject } from 'react'
import { cn } from '@/components/ui/cn'
import type { ComboboxOption, ComboboxProps } from '@/components/ui/combobox'
import {
  comboboxButtonClass,
  comboboxEmptyClass,
  comboboxFrameClass,
  comboboxInputClass,
  comboboxListClass,
  comboboxPopupClass,
} from '@/components/ui/combobox-class'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useTakeOver, type Handover } from '@/components/ui/use-stand-in'

/** The combobox with its list; a chunk of its own, which takes over from the input that stood in for it. */
export function ComboboxPopup({ handover, ...props }: ComboboxProps & { handover: Handover }) {
  const t = useTranslations('common')
  const { options, value, onValueChange, placeholder, label, empty, disabled = false, className } = props
  const tie = useFieldControl()
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(props.inputRef, () => input.current)
  const selected = options.find((option) => option.value === value) ?? null
  useTakeOver(input, handover)
  const [typed] = useState(handover.text === (selected?.label ?? '') ? undefined : handover.text)
  useTypedText(input, typed)
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
      defaultOpen={handover.open && typed === undefined}
      autoHighlight
    >
      <Base.InputGroup className={cn(comboboxFrameClass, className)}>
        <Base.Input
          {...tie}
          ref={input}
          onBlur={props.onBlur}
          aria-label={label}
          placeholder={placeholder}
          className={comboboxInputClass}
        />
        <Base.Clear aria-label={t('clear')} className={comboboxButtonClass}>
          <X aria-hidden className="size-3.5" />
        </Base.Clear>
        <Base.Trigger aria-label={t('showOptions')} className={comboboxButtonClass}>
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={`${comboboxPopupClass} w-(--anchor-width)`}>
            <Base.Empty className={comboboxEmptyClass}>{empty ?? t('nothingFound')}</Base.Empty>
            <Base.List className={`${comboboxListClass} data-empty:p-0`}>{optionRow}</Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** What was typed before the list was there is typed once more, so that it opens and filters as it would have. */
function useTypedText(ref: RefObject<HTMLInputElement | null>, typed: string | undefined): void {
  const pending = useRef(typed)
  useEffect(() => {
    const input = ref.current
    if (input === null || pending.current === undefined) return
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, pending.current)
    pending.current = undefined
    // Without a type of input it would be taken for what a password manager fills in, which opens nothing.
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }, [ref])
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
