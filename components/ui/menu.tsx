'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface MenuProps {
  /** The button that opens the menu, with its own name. */
  trigger: ReactElement
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}

/** A list of actions behind a button. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-44 popup-motion overflow-y-auto rounded-lg bg-raised p-1 shadow-popup outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  icon?: LucideIcon
  onSelect: () => void
  danger?: boolean
  /** Why the item cannot be used now; shown under it. */
  disabledReason?: string | undefined
  children: ReactNode
}

export function MenuItem({ icon: Icon, onSelect, danger = false, disabledReason, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabledReason !== undefined}
      onClick={onSelect}
      className={cn('option-row', danger && disabledReason === undefined && 'text-denied')}
    >
      {Icon !== undefined && <Icon aria-hidden className="size-4 shrink-0 opacity-80" />}
      <span className="flex min-w-0 flex-col">
        {children}
        {disabledReason !== undefined && (
          <span className="max-w-52 text-xs text-muted">{disabledReason}</span>
        )}
      </span>
    </Base.Item>
  )
}

interface MenuChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string; icon?: LucideIcon }[]
  onValueChange: (value: Value) => void
}

/** A group of which one item is chosen: the theme, the language. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs text-muted">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => onValueChange(next as Value)}>
        {options.map(({ value: option, label: text, icon: Icon }) => (
          <Base.RadioItem key={option} value={option} closeOnClick className="option-row">
            {Icon !== undefined && <Icon aria-hidden className="size-4 shrink-0 opacity-80" />}
            <span className="flex-1">{text}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}
