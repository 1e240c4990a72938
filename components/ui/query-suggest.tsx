'use client'

import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { comboboxListClass, comboboxPopupClass } from '@/components/ui/combobox-class'
import {
  QueryFrame,
  type QueryInputProps,
  type QueryOption,
  queryTextProps,
} from '@/components/ui/query-frame'
import { useTakeOver, type Handover } from '@/components/ui/use-stand-in'

interface QuerySuggestProps extends QueryInputProps {
  handover: Handover
}

/** The input of a query with its suggestions; a chunk of its own. */
export function QuerySuggest({ handover, ...props }: QuerySuggestProps) {
  const { value, onValueChange, options, onSubmit } = props
  const input = useRef<HTMLInputElement>(null)
  useTakeOver(input, handover)
  return (
    <Base.Root
      items={options}
      mode="none"
      value={value}
      onValueChange={(next, details) => onValueChange(next, details.reason === 'item-press')}
      itemToStringValue={(option: QueryOption) => option.value}
      defaultOpen={handover.open}
      openOnInputClick
    >
      <Base.InputGroup render={<QueryFrame icon={props.icon} />}>
        <Base.Input
          {...queryTextProps(props)}
          ref={input}
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            const takesOption = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key === 'Enter' && takesOption === null) onSubmit()
          }}
        />
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Base.Popup
            className={cn(
              comboboxPopupClass,
              'max-w-(--available-width) min-w-64',
              options.length === 0 && 'hidden',
            )}
          >
            <Base.List className={comboboxListClass}>
              {(option: QueryOption) => (
                <Base.Item key={option.value} value={option} className="option-row">
                  <code className="font-mono">{option.label}</code>
                  {option.note !== undefined && (
                    <span className="ml-auto pl-4 text-xs text-muted">{option.note}</span>
                  )}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
