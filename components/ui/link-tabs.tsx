'use client'

import type { Route } from 'next'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { currentTabClass, TabBar, tabClass } from '@/components/ui/tab-bar'

interface LinkTabsProps {
  /** Accessible name of the navigation. */
  label: string
  tabs: readonly { href: string; label: string; current: boolean }[]
}

/** Pages that belong together, side by side under one heading. They look like tabs and are links. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label}>
      <TabBar current={tabs.find(({ current }) => current)?.href}>
        <ul className="flex w-max gap-2">
          {tabs.map(({ href, label: text, current }) => (
            <li key={href}>
              <Link
                href={href as Route}
                aria-current={current ? 'page' : undefined}
                className={cn(tabClass, current && currentTabClass)}
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </TabBar>
    </nav>
  )
}
