import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon: LucideIcon
  /** Which of the four it is: nothing yet, nothing matches, no permission, or not loaded. */
  title: string
  /** What this is for and the one next step. */
  children?: ReactNode
  action?: ReactNode
}

/** Stands where a list has nothing to show, and says what to do next. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-9 place-items-center rounded-lg border bg-sunken text-muted">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="flex max-w-md flex-col gap-1">
        <p className="text-base font-medium">{title}</p>
        {children !== undefined && <div className="text-sm text-balance text-muted">{children}</div>}
      </div>
      {action}
    </div>
  )
}
