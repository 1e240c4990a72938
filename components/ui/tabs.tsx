'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export interface Tab<Value extends string> {
  value: Value
  label: ReactNode
  content: ReactNode
}

interface TabsProps<Value extends string> {
  tabs: readonly Tab<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** Accessible name of the list of tabs. */
  label: string
  /** Keeps the panels that are not shown, with what was entered in them. */
  keepMounted?: boolean
  className?: string
}

/** Tabs under which one panel shows at a time. Keep the value in the URL where the tab is part of the page. */
export function Tabs<Value extends string>({
  tabs,
  value,
  onValueChange,
  label,
  keepMounted = false,
  className,
}: TabsProps<Value>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onValueChange(next as Value)}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <Base.List
        aria-label={label}
        className="relative flex gap-4 overflow-x-auto overflow-y-hidden border-b"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 shrink-0 items-center border-b-2 border-transparent text-sm text-muted outline-offset-[-2px] hover:text-ink data-active:border-accent-ink data-active:font-medium data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted={keepMounted}
          className="min-h-0 flex-1 pt-4 outline-offset-2"
        >
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
