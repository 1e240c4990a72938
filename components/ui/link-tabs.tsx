import type { Route } from 'next'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'

interface LinkTabsProps {
  /** Accessible name of the navigation. */
  label: string
  tabs: readonly { href: string; label: string; current: boolean }[]
}

/** Pages that belong together, side by side under one heading. They look like tabs and are links. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-4 overflow-x-auto overflow-y-hidden border-b">
        {tabs.map(({ href, label: text, current }) => (
          <li key={href} className="-mb-px shrink-0">
            <Link
              href={href as Route}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex h-9 items-center border-b-2 border-transparent text-sm text-muted outline-offset-[-2px] hover:text-ink',
                current && 'border-accent-ink font-medium text-ink',
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
