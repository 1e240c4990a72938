import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface TableProps {
  /** Says what the table lists; for screen readers. */
  caption: string
  /** Where there is no room for columns each row becomes a card; its cells say by their `label` what they are. */
  stacked?: boolean
  className?: string
  children: ReactNode
}

/**
 * A semantic table with 40 px rows, of one line or two. Where it is too narrow, a `stacked` one lays out its rows as cards
 * and others scroll sideways by themselves. The frame is positioned, or the texts for screen readers inside would widen the
 * page. The roles repeat what the elements are, because cards lay them out in ways that make browsers forget it.
 */
export function Table({ caption, stacked = false, className, children }: TableProps) {
  return (
    <div
      className={cn('relative w-full overflow-x-auto', stacked && '@container/stacked')}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table
        role="table"
        className={cn('w-full border-collapse text-left text-sm @max-2xl/stacked:block', className)}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup" className="text-xs text-muted @max-2xl/stacked:hidden">
      {children}
    </thead>
  )
}

export function TableBody({ children }: { children: ReactNode }) {
  return (
    <tbody role="rowgroup" className="@max-2xl/stacked:block [&_tr:last-child]:border-b-0">
      {children}
    </tbody>
  )
}

/** A row. On its card the cells without a label share the first line: what it is about, and what can be done with it. */
export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      role="row"
      {...props}
      className={cn(
        'h-10 border-b transition-colors [tbody_&]:hover:bg-hover/60',
        '@max-2xl/stacked:flex @max-2xl/stacked:h-auto! @max-2xl/stacked:flex-wrap @max-2xl/stacked:items-center',
        '@max-2xl/stacked:gap-x-3 @max-2xl/stacked:gap-y-1 @max-2xl/stacked:px-4 @max-2xl/stacked:py-2.5',
        className,
      )}
    />
  )
}

export function HeaderCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      role="columnheader"
      {...props}
      className={cn('h-9 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4', className)}
    />
  )
}

interface CellProps extends ComponentProps<'td'> {
  /** The name of the column; said before the value where rows are cards. */
  label?: string
}

const card =
  '@max-2xl/stacked:h-auto! @max-2xl/stacked:w-auto @max-2xl/stacked:max-w-none @max-2xl/stacked:min-w-0 ' +
  '@max-2xl/stacked:p-0 @max-2xl/stacked:whitespace-normal @max-2xl/stacked:first:flex-1 ' +
  '@max-2xl/stacked:first:pl-0 @max-2xl/stacked:last:pr-0'
const cardFact =
  'before:hidden before:w-24 before:shrink-0 before:font-sans before:text-xs before:text-faint ' +
  'before:content-[attr(data-label)] @max-2xl/stacked:order-1 @max-2xl/stacked:flex ' +
  '@max-2xl/stacked:basis-full @max-2xl/stacked:items-baseline @max-2xl/stacked:gap-2 ' +
  '@max-2xl/stacked:text-left @max-2xl/stacked:text-xs @max-2xl/stacked:before:block'

/** A value, in one line or two. */
export function Cell({ label, className, children, ...props }: CellProps) {
  return (
    <td
      role="cell"
      data-label={label}
      {...props}
      className={cn(
        'px-3 py-1.5 align-middle first:pl-4 last:pr-4',
        className,
        card,
        label !== undefined && cardFact,
      )}
    >
      {label === undefined ? (
        children
      ) : (
        <span className="contents @max-2xl/stacked:block @max-2xl/stacked:min-w-0 @max-2xl/stacked:flex-1 @max-2xl/stacked:wrap-anywhere">
          {children}
        </span>
      )}
    </td>
  )
}
