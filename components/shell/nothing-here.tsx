import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'

interface NothingHereProps {
  title: string
  /** What was asked for, such as the id in the address. */
  what?: ReactNode
  /** Why it may be gone, and what helps. */
  children: ReactNode
  actions: ReactNode
}

/** Stands in the shell where an address leads to nothing: what was asked for, why, and the ways on. */
export function NothingHere({ title, what, children, actions }: NothingHereProps) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-start gap-4 px-4 py-12 sm:px-6">
      <span className="grid size-9 place-items-center rounded-lg border bg-sunken text-muted">
        <SearchX aria-hidden className="size-4" />
      </span>
      <div className="flex w-full min-w-0 flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {what}
        <p className="text-sm text-balance text-muted">{children}</p>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  )
}
