'use client'

import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export interface QueryOption {
  /** The whole text once the option is taken. */
  value: string
  /** What the option adds. */
  label: string
  /** What it means. */
  note?: string | undefined
}

interface QueryInputProps {
  value: string
  onValueChange: (value: string, chosen: boolean) => void
  /** How the text can go on. */
  options: readonly QueryOption[]
  /** Enter, with no option highlighted. */
  onSubmit: () => void
  onBlur?: () => void
  label: string
  placeholder?: string
  invalid?: boolean
  /** Id of the text that says what is wrong. */
  describedBy?: string
  /** Stands at the left instead of the magnifying glass. */
  icon?: ReactNode
  maxLength?: number
}

/** One line of text in a small language, with suggestions for the word being typed. Arrow keys choose, Escape closes. */
export function QueryInput(props: QueryInputProps) {
  const { value, onValueChange, options, onSubmit, label, invalid = false } = props
  return (
    <Base.Root
      items={options}
      mode="none"
      value={value}
      onValueChange={(next, details) => onValueChange(next, details.reason === 'item-press')}
      itemToStringValue={(option: QueryOption) => option.value}
      openOnInputClick
    >
      <Base.InputGroup className="relative w-full">
        <span aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-faint">
          {props.icon ?? <Search className="size-3.5" />}
        </span>
        <Base.Input
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={props.describedBy}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          spellCheck={false}
          autoCapitalize="off"
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            const takesOption = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key === 'Enter' && takesOption === null) onSubmit()
          }}
          className="control pr-2.5 pl-8 font-mono"
        />
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Base.Popup
            className={cn(
              'max-w-(--available-width) min-w-64 popup-motion rounded-lg bg-raised shadow-popup outline-none',
              options.length === 0 && 'hidden',
            )}
          >
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 outline-none">
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
