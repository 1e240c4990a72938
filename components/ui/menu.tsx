'use client'

import {
  cloneElement,
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import type * as Parts from '@/components/ui/menu-parts'

interface TriggerProps {
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
  onClick?: (event: MouseEvent<HTMLElement>) => void
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  onPointerEnter?: () => void
  onFocus?: () => void
}

interface MenuProps {
  /** The button that opens the menu, with its own name. */
  trigger: ReactElement<TriggerProps>
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}

const load = () => import('@/components/ui/menu-parts')
const preload = () => void load()

/** The code of menus comes when the reader first points at one; a page that merely has menus does not pay for them. */
function part<Name extends keyof typeof Parts>(name: Name): (typeof Parts)[Name] {
  const component = lazy(async () => ({ default: (await load())[name] as ComponentType }))
  // React.lazy knows no generic components; what is loaded is the very component that the type names.
  return component as unknown as (typeof Parts)[Name]
}

const MenuPopup = part('MenuPopup')
export const MenuItem = part('MenuItem')
export const MenuChoice = part('MenuChoice')
export const MenuGroup = part('MenuGroup')
export const MenuSeparator = part('MenuSeparator')
export const MenuCheck = part('MenuCheck')
export const MenuDownload = part('MenuDownload')

/** A list of actions behind a button. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  const [opened, setOpened] = useState<{ anchor: HTMLElement; byKeyboard: boolean } | null>(null)
  const button = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': opened !== null,
    onPointerEnter: preload,
    onFocus: preload,
    onClick: (event) => {
      trigger.props.onClick?.(event)
      // A click without a press of the pointer comes from Enter or Space.
      setOpened({ anchor: event.currentTarget, byKeyboard: event.detail === 0 })
    },
    onKeyDown: (event) => {
      trigger.props.onKeyDown?.(event)
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpened({ anchor: event.currentTarget, byKeyboard: true })
    },
  })
  return (
    <>
      {button}
      {opened !== null && (
        <Suspense>
          <MenuPopup {...opened} align={align} side={side} onOpenChange={(open) => !open && setOpened(null)}>
            {children}
          </MenuPopup>
        </Suspense>
      )}
    </>
  )
}
