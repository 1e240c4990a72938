'use client'

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { Route } from 'next'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { listAddress } from '@/components/ui/list-columns'
import { newestFirst } from '@/lib/lists/rules'

interface SortHeaderProps {
  label: string
  /** The key that the list is sorted by when the header is used. */
  sort: string
  first: 'ascending' | 'descending'
  path: string
  query: Readonly<Record<string, string>>
}

/** How a list is sorted by a column now. */
export function sortState(
  sort: string | undefined,
  query: Readonly<Record<string, string>>,
): 'ascending' | 'descending' | undefined {
  const current = query.sort ?? newestFirst
  if (sort === undefined) return undefined
  return current === sort ? 'ascending' : current === `-${sort}` ? 'descending' : undefined
}

/** The heading of a column that sorts the list: a plain link, so that Back works and the list can be shared. */
export function SortHeader({ label, sort, first, path, query }: SortHeaderProps) {
  const state = sortState(sort, query)
  const next = state === undefined ? first : state === 'ascending' ? 'descending' : 'ascending'
  const Icon = state === undefined ? ChevronsUpDown : state === 'ascending' ? ArrowUp : ArrowDown
  const address = listAddress(path, {
    ...query,
    sort: next === 'ascending' ? sort : `-${sort}`,
    cursor: undefined,
  })
  return (
    <Link
      href={address as Route}
      scroll={false}
      className={cn(
        'group -mx-1.5 inline-flex h-6 max-w-full items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-ink',
        state !== undefined && 'text-ink',
      )}
    >
      <span className="truncate">{label}</span>
      <Icon
        aria-hidden
        className={cn(
          'size-3.5 shrink-0',
          state === undefined &&
            'text-faint opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100',
        )}
      />
    </Link>
  )
}
