import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface TableProps {
  /** Says what the table lists; for screen readers. */
  caption: string
  className?: string
  children: ReactNode
}

/**
 * A semantic table with 40 px rows, of one line or two; scrolls sideways by itself when the page is narrow. The frame is
 * positioned, or the texts for screen readers inside would widen the page.
 */
export function Table({ caption, className, children }: TableProps) {
  return (
    <div className="relative w-full overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className={cn('w-full border-collapse text-left text-sm', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return <thead className="text-xs text-muted">{children}</thead>
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&_tr:last-child]:border-b-0">{children}</tbody>
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr {...props} className={cn('h-10 border-b transition-colors [tbody_&]:hover:bg-hover/60', className)} />
  )
}

export function HeaderCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={cn('h-9 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4', className)}
    />
  )
}

export function Cell({ className, ...props }: ComponentProps<'td'>) {
  return <td {...props} className={cn('px-3 py-0.5 align-middle first:pl-4 last:pr-4', className)} />
}
