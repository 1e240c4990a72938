'use client'

import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { ChevronsUpDown } from 'lucide-react'
import { useRef } from 'react'
import {
  comboboxButtonClass,
  comboboxEmptyClass,
  comboboxFrameClass,
  comboboxInputClass,
  comboboxListClass,
  comboboxPopupClass,
} from '@/components/ui/combobox-class'
import type { SuggestInputProps } from '@/components/ui/suggest-input'
import { useFieldControl } from '@/components/ui/use-field-control'
import { useTakeOver, type Handover } from '@/components/ui/use-stand-in'

/** The input with its list of suggestions; a chunk of its own, which takes over from the input that stood in for it. */
export function SuggestPopup({ handover, ...props }: SuggestInputProps & { handover: Handover }) {
  const tie = useFieldControl()
  const input = useRef<HTMLInputElement>(null)
  useTakeOver(input, handover)
  return (
    <Base.Root
      items={props.suggestions}
      value={props.value}
      onValueChange={(next) => props.onValueChange(next)}
      defaultOpen={handover.open}
      openOnInputClick
      mode="none"
    >
      <Base.InputGroup className={comboboxFrameClass}>
        <Base.Input
          {...tie}
          ref={input}
          placeholder={props.placeholder}
          spellCheck={false}
          autoComplete="off"
          className={`${comboboxInputClass} font-mono`}
        />
        {props.children}
        <Base.Trigger aria-label={props.showLabel} className={comboboxButtonClass}>
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={`${comboboxPopupClass} w-(--anchor-width)`}>
            <Base.Empty className={comboboxEmptyClass}>{props.empty}</Base.Empty>
            <Base.List className={`${comboboxListClass} data-empty:p-0`}>
              {(suggestion: string) => (
                <Base.Item key={suggestion} value={suggestion} className="option-row font-mono">
                  {suggestion}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
