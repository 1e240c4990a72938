'use client'

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { currentTabClass, TabBar, tabClass } from '@/components/ui/tab-bar'

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
  /** Keeps the panels that were shown, with what was entered in them. */
  keepMounted?: boolean
  className?: string
}

/**
 * Tabs under which one panel shows at a time, by the pattern of the ARIA Authoring Practices: arrows move between the
 * tabs, Enter or Space shows a panel. Keep the value in the URL where the tab is part of the page.
 */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { tabs, value, onValueChange, label, keepMounted = false, className } = props
  const id = useId()
  const visited = useVisited(value)
  return (
    <div className={cn('flex min-h-0 flex-col', className)}>
      <TabBar current={value}>
        <div role="tablist" aria-label={label} onKeyDown={moveFocus} className="flex w-max gap-2">
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={`${id}-${tab.value}-panel`}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onValueChange(tab.value)}
              className={cn(tabClass, tab.value === value && currentTabClass)}
            >
              {tab.label}
            </button>
          ))}
        </div>
      </TabBar>
      {tabs.map(
        (tab) =>
          (tab.value === value || (keepMounted && visited.has(tab.value))) && (
            <div
              key={tab.value}
              role="tabpanel"
              id={`${id}-${tab.value}-panel`}
              aria-labelledby={`${id}-${tab.value}`}
              hidden={tab.value !== value}
              tabIndex={0}
              className="min-h-0 flex-1 pt-4 outline-offset-2"
            >
              {tab.content}
            </div>
          ),
      )}
    </div>
  )
}

/** The values that were open so far. */
function useVisited<Value>(value: Value): ReadonlySet<Value> {
  const [visited, setVisited] = useState<ReadonlySet<Value>>(() => new Set([value]))
  if (!visited.has(value)) setVisited(new Set([...visited, value]))
  return visited
}

/** Arrow keys, Home and End between the tabs of one list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.findIndex((tab) => tab === document.activeElement)
  const targets: Record<string, number> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  }
  const target = targets[event.key]
  if (at === -1 || target === undefined) return
  event.preventDefault()
  tabs[target]?.focus()
}
