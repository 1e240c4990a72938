'use client'

import { useTranslations } from 'next-intl'
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react'
import { cn } from '@/components/ui/cn'
import { comboboxFrameClass, comboboxInputClass } from '@/components/ui/combobox-class'
import { ClearButton, ShowListButton } from '@/components/ui/stand-in-button'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useStandIn, type StandInProps, type Swap } from '@/components/ui/use-stand-in'

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

/** One of many choices, found by typing. Notes are searched as well. The code of the list comes with the first focus. */
export function Combobox(props: ComboboxProps) {
  const [swap, setSwap] = useState<Swap<ComboboxProps>>()
  if (swap === undefined) return <ComboboxStandIn {...props} onSwap={setSwap} />
  return <swap.Popup {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/combobox-popup').then(({ ComboboxPopup }) => ComboboxPopup)

function ComboboxStandIn({ onSwap, ...props }: StandInProps<ComboboxProps>) {
  const t = useTranslations('common')
  const { options, value, label, placeholder, disabled = false, autoFocus, onBlur, className } = props
  const tie = useFieldControl()
  const [typed, setTyped] = useState<string>()
  const selected = options.find((option) => option.value === value)?.label ?? ''
  const { input, showList } = useStandIn({
    load,
    onSwap,
    onType: setTyped,
    onKeyDown: (event) => {
      // Enter chooses from the list that is on its way; it does not send the form.
      if (event.key === 'Enter' && typed !== undefined) event.preventDefault()
    },
    onBlur,
    autoFocus,
  })
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(
    props.inputRef,
    () => input.ref.current,
  )
  return (
    <div className={cn(comboboxFrameClass, className)}>
      <input
        {...input}
        {...tie}
        aria-label={label}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? selected}
        className={comboboxInputClass}
      />
      {value !== null && (
        <ClearButton label={t('clear')} disabled={disabled} onClick={() => props.onValueChange(null)} />
      )}
      <ShowListButton label={t('showOptions')} disabled={disabled} onClick={showList} />
    </div>
  )
}
