'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useId, useState, type ComponentType, type ReactNode } from 'react'
import { comboboxButtonClass, comboboxInputClass } from '@/components/ui/combobox-class'
import type { SuggestPopup } from '@/components/ui/suggest-popup'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useStandIn, type Handover } from '@/components/ui/use-stand-in'

export interface SuggestInputProps {
  value: string
  onValueChange: (value: string) => void
  suggestions: readonly string[]
  placeholder?: string
  /** Names the button that shows the suggestions. */
  showLabel: string
  /** Said in the list when there is no suggestion. */
  empty: string
  /** Further buttons inside the outline. */
  children?: ReactNode
}

interface Swap {
  Popup: ComponentType<Parameters<typeof SuggestPopup>[0]>
  handover: Handover
}

/** A line of text for which values are offered; anything else may be typed. The list's code comes with the first focus. */
export function SuggestInput(props: SuggestInputProps) {
  const [swap, setSwap] = useState<Swap>()
  if (swap === undefined) return <SuggestStandIn {...props} onSwap={setSwap} />
  return <swap.Popup {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/suggest-popup')

function SuggestStandIn({ onSwap, ...props }: SuggestInputProps & { onSwap: (swap: Swap) => void }) {
  const tie = useFieldControl()
  const listId = useId()
  const { input, ask } = useStandIn({
    load,
    onSwap: ({ SuggestPopup: Popup }, handover) => onSwap({ Popup, handover }),
  })
  return (
    <div className="flex control items-center pr-1">
      <input
        {...input}
        {...tie}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-controls={listId}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => {
          props.onValueChange(event.target.value)
          ask()
        }}
        onKeyDown={(event) => ['ArrowDown', 'ArrowUp'].includes(event.key) && ask()}
        className={`${comboboxInputClass} font-mono`}
      />
      {props.children}
      <button
        type="button"
        tabIndex={-1}
        aria-label={props.showLabel}
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
