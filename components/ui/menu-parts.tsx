'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const firstItem = '[role^="menuitem"]:not([aria-disabled="true"])'

interface MenuPopupProps {
  /** The button that the menu belongs to; it gets the focus back. */
  anchor: HTMLElement
  /** Opened by a key: the first item has the focus then, as readers without a pointer expect. */
  byKeyboard: boolean
  onOpenChange: (open: boolean) => void
  align: 'start' | 'center' | 'end'
  side: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}

/** The open menu beside its button. */
export function MenuPopup(props: MenuPopupProps) {
  const { anchor, byKeyboard, onOpenChange, align, side, children } = props
  const greeted = useRef(!byKeyboard)
  useReturn(anchor)
  return (
    <Base.Root open onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={4}
          className="z-50 outline-none"
        >
          <Base.Popup
            aria-label={nameOf(anchor)}
            // What an item opened may have taken the focus already; see useReturn.
            finalFocus={false}
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || greeted.current) return
              greeted.current = true
              currentTarget.querySelector<HTMLElement>(firstItem)?.focus()
            }}
            className="max-h-(--available-height) min-w-44 popup-motion overflow-y-auto rounded-lg bg-raised p-1 shadow-popup outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Gives the focus back to the button of a menu that closes, unless it went on to what an item opened. */
function useReturn(anchor: HTMLElement): void {
  useEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body) anchor.focus({ preventScroll: true })
      }),
    [anchor],
  )
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent
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

/** A heading inside a menu with the items that belong to it. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}

interface MenuCheckProps {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** Stands at the right: a count. */
  note?: ReactNode
  /** Why it cannot be changed now; shown under it. */
  disabledReason?: string | undefined
  children: ReactNode
}

/** One of several choices that hold together; the menu stays open. */
export function MenuCheck({ checked, onCheckedChange, note, disabledReason, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabledReason !== undefined}
      className="option-row"
    >
      <span className="size-4 shrink-0">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden className="size-4" />
        </Base.CheckboxItemIndicator>
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{children}</span>
        {disabledReason !== undefined && <span className="text-xs text-muted">{disabledReason}</span>}
      </span>
      {note !== undefined && <span className="pl-4 text-xs text-muted tabular-nums">{note}</span>}
    </Base.CheckboxItem>
  )
}

/** An item that leads to an address, or downloads what it names. */
export function MenuDownload({
  icon: Icon,
  href,
  children,
}: {
  icon?: LucideIcon
  href: string
  children: ReactNode
}) {
  return (
    <Base.LinkItem href={href} download closeOnClick className="option-row">
      {Icon !== undefined && <Icon aria-hidden className="size-4 shrink-0 opacity-80" />}
      {children}
    </Base.LinkItem>
  )
}
