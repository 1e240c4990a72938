'use client'

import { useState, type ReactNode } from 'react'
import { comboboxFrameClass, comboboxInputClass } from '@/components/ui/combobox-class'
import { ShowListButton } from '@/components/ui/stand-in-button'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useStandIn, type StandInProps, type Swap } from '@/components/ui/use-stand-in'

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

/** A line of text for which values are offered; anything else may be typed. The list's code comes with the first focus. */
export function SuggestInput(props: SuggestInputProps) {
  const [swap, setSwap] = useState<Swap<SuggestInputProps>>()
  if (swap === undefined) return <SuggestStandIn {...props} onSwap={setSwap} />
  return <swap.Popup {...props} handover={swap.handover} />
}

const load = () => import('@/components/ui/suggest-popup').then(({ SuggestPopup }) => SuggestPopup)

function SuggestStandIn({ onSwap, ...props }: StandInProps<SuggestInputProps>) {
  const tie = useFieldControl()
  const { input, showList } = useStandIn({ load, onSwap, onType: props.onValueChange })
  return (
    <div className={comboboxFrameClass}>
      <input
        {...input}
        {...tie}
        placeholder={props.placeholder}
        value={props.value}
        className={`${comboboxInputClass} font-mono`}
      />
      {props.children}
      <ShowListButton label={props.showLabel} onClick={showList} />
    </div>
  )
}
