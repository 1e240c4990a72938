'use client'

import { ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useImperativeHandle, useState, type ComponentType, type ReactNode, type Ref } from 'react'
import { cn } from '@/components/ui/cn'
import { comboboxButtonClass, comboboxInputClass } from '@/components/ui/combobox-class'
import type { ComboboxPopup } from '@/components/ui/combobox-popup'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useStandIn, type Handover } from '@/components/ui/use-stand-in'

export interface ComboboxOption {
  value: string
  label: string
  /** A muted second line: an id, an audience, or the reason why the option is disabled. */
  note?: string
  disabled?: boolean
  icon?: ReactNode
}

export interface ComboboxProps {
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

interface Swap {
  Popup: ComponentType<Parameters<typeof ComboboxPopup>[0]>
  handover: Handover
}

/** One of many choices, found by typing. Notes are searched as well. The code of the list comes with the first focus. */
export function Combobox(props: ComboboxProps) {
  const [swap, setSwap] = useState<Swap>()
  if (swap === undefined) return <ComboboxStandIn {...props} onSwap={setSwap} />
  return <swap.Popup {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/combobox-popup')

function ComboboxStandIn({ onSwap, ...props }: ComboboxProps & { onSwap: (swap: Swap) => void }) {
  const t = useTranslations('common')
  const { options, value, label, placeholder, disabled = false, autoFocus = false, onBlur, className } = props
  const tie = useFieldControl()
  const listId = useId()
  const [typed, setTyped] = useState<string>()
  const selected = options.find((option) => option.value === value)?.label ?? ''
  const { input, ask } = useStandIn({
    load,
    onSwap: ({ ComboboxPopup: Popup }, handover) => onSwap({ Popup, handover }),
    onBlur,
    autoFocus,
  })
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(
    props.inputRef,
    () => input.ref.current,
  )
  return (
    <div className={cn('flex control items-center pr-1', className)}>
      <input
        {...input}
        {...tie}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? selected}
        onChange={(event) => {
          setTyped(event.target.value)
          ask()
        }}
        onKeyDown={(event) => {
          if (['ArrowDown', 'ArrowUp'].includes(event.key)) ask()
          // Enter chooses from the list that is on its way; it does not send the form.
          if (event.key === 'Enter' && typed !== undefined) event.preventDefault()
        }}
        className={comboboxInputClass}
      />
      {value !== null && (
        <button
          type="button"
          tabIndex={-1}
          disabled={disabled}
          aria-label={t('clear')}
          onClick={() => props.onValueChange(null)}
          className={comboboxButtonClass}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        disabled={disabled}
        aria-label={t('showOptions')}
        onClick={() => {
          input.onPointerDown()
          input.ref.current?.focus()
        }}
        className={comboboxButtonClass}
      >
        <ChevronsUpDown aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
