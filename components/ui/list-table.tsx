'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import type { ListColumn } from '@/components/ui/list-columns'
import { useListSelection } from '@/components/ui/list-selection'
import { SortHeader, sortState } from '@/components/ui/sort-header'

export interface ListRow {
  id: string
  name: string
  /** What the row is called where its name alone is not enough, such as when it is selected. */
  label?: string
  /** Whether the name is an identifier, which reads better in the mono face. */
  mono?: boolean
  /** Where the name leads. */
  href: string
  /** The muted second line under the name. */
  note?: ReactNode
  cells: Readonly<Record<string, ReactNode>>
  menu?: ReactNode
}

export interface ListTableProps {
  /** Says what the table lists; for screen readers. */
  caption: string
  /** The heading of the name and the sort by it. */
  name: { label: string; sort?: string; width?: string }
  columns: readonly ListColumn[]
  rows: readonly ListRow[]
  /** The list's address, for the links that sort it. */
  path: string
  query: Readonly<Record<string, string>>
  /** Without it rows have no boxes to tick. */
  selectable?: boolean
}

const from = {
  md: 'sm:max-md:hidden',
  lg: 'max-sm:hidden sm:max-lg:hidden',
  xl: 'max-sm:hidden sm:max-xl:hidden',
} as const

function hiddenBelow({ from: width, onCards = false }: ListColumn): string | undefined {
  if (width === undefined) return undefined
  return onCards ? from[width].replace('max-sm:hidden ', '') : from[width]
}

const headerClass =
  'sticky top-0 z-10 h-9 bg-surface px-3 text-xs font-medium text-muted shadow-[inset_0_-1px_0_var(--line)] first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4'
const cellClass = 'min-w-0 max-sm:h-auto! sm:px-3 sm:py-0.5 sm:align-middle sm:first:pl-4 sm:last:pr-4'

/**
 * The rows of a list: 40 px each, the whole row a link, the header kept in sight. In narrow windows each row becomes a
 * card. The roles repeat what the elements are, because cards lay them out in ways that make browsers forget it.
 */
export function ListTable(props: ListTableProps) {
  const { caption, columns, rows, selectable = false } = props
  const hasMenu = rows.some(({ menu }) => menu !== undefined)
  return (
    <table role="table" className="w-full text-left text-sm max-sm:block sm:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <ListHead {...props} hasMenu={hasMenu} />
      <tbody role="rowgroup" className="max-sm:block [&_tr:last-child]:border-b-0">
        {rows.map((row) => (
          <tr
            key={row.id}
            role="row"
            className="relative h-10 border-b transition-colors hover:bg-hover/60 max-sm:flex max-sm:h-auto! max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1 max-sm:px-4 max-sm:py-2.5"
          >
            {selectable && <SelectCell row={row} />}
            <td
              role="cell"
              className={cn(
                cellClass,
                'max-sm:flex-1',
                selectable ? 'max-sm:basis-[calc(100%-6.5rem)]' : 'max-sm:basis-[calc(100%-4rem)]',
              )}
            >
              <Link
                href={row.href as Route}
                className={cn(
                  'block truncate outline-offset-[-2px] after:absolute after:inset-0',
                  row.mono === true ? 'font-mono text-xs' : 'font-medium',
                )}
              >
                {row.name}
              </Link>
              {row.note !== undefined && (
                <span className="block truncate font-mono text-xs text-muted">{row.note}</span>
              )}
            </td>
            {columns.map((column) => (
              <ListCell key={column.key} column={column} selectable={selectable}>
                {row.cells[column.key]}
              </ListCell>
            ))}
            {hasMenu && (
              <td
                role="cell"
                className={cn(cellClass, 'relative text-right max-sm:absolute max-sm:top-2 max-sm:right-3')}
              >
                {row.menu}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ListHead(props: ListTableProps & { hasMenu: boolean }) {
  const { name, columns, path, query, selectable = false, hasMenu } = props
  const t = useTranslations('lists')
  return (
    <thead role="rowgroup" className={selectable ? 'max-sm:block' : 'max-sm:hidden'}>
      <tr role="row" className="max-sm:flex max-sm:h-10 max-sm:items-center max-sm:border-b max-sm:px-4">
        {selectable && (
          <th
            role="columnheader"
            scope="col"
            className={cn(
              headerClass,
              'sm:w-11',
              'max-sm:static max-sm:h-auto max-sm:p-0 max-sm:shadow-none max-sm:first:pl-0',
            )}
          >
            <SelectAll />
          </th>
        )}
        {[{ key: 'name', ...name }, ...columns].map((column: ListColumn) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            aria-sort={sortState(column.sort, query)}
            className={cn(
              headerClass,
              'max-sm:hidden',
              column.width,
              column.align === 'right' && 'text-right',
              hiddenBelow(column),
            )}
          >
            {column.sort === undefined ? (
              <span className="block truncate">{column.label}</span>
            ) : (
              <SortHeader
                label={column.label}
                sort={column.sort}
                first={column.sortFirst ?? 'ascending'}
                path={path}
                query={query}
              />
            )}
          </th>
        ))}
        {hasMenu && (
          <th role="columnheader" scope="col" className={cn(headerClass, 'w-14 max-sm:hidden')}>
            <span className="sr-only">{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface ListCellProps {
  column: ListColumn
  selectable: boolean
  children: ReactNode
}

/** A value; on cards it says what it is. */
function ListCell({ column, selectable, children }: ListCellProps) {
  return (
    <td
      role="cell"
      className={cn(
        cellClass,
        'truncate max-sm:flex max-sm:max-w-full max-sm:basis-full max-sm:items-baseline max-sm:gap-2 max-sm:text-xs',
        'max-sm:whitespace-normal',
        selectable && 'max-sm:pl-7',
        column.align === 'right' && 'sm:text-right',
        hiddenBelow(column),
      )}
    >
      <span className="w-24 shrink-0 truncate text-faint sm:hidden">{column.label}</span>
      <span className="min-w-0 max-sm:flex-1 max-sm:wrap-anywhere sm:contents">{children}</span>
    </td>
  )
}

function SelectCell({ row }: { row: ListRow }) {
  const t = useTranslations('lists')
  const { selected, toggle } = useListSelection()
  return (
    <td role="cell" className={cn(cellClass, 'relative z-[1] max-sm:self-start max-sm:pt-0.5')}>
      <Checkbox
        checked={selected.some(({ id }) => id === row.id)}
        onCheckedChange={(on) => toggle(row.id, on)}
        label={t('select', { name: row.label ?? row.name })}
        hideLabel
      />
    </td>
  )
}

/** Ticks every row of the page; on cards, where the header is away, it says so. */
function SelectAll() {
  const t = useTranslations('lists')
  const { rows, selected, toggleAll } = useListSelection()
  return (
    <span className="flex items-center gap-2">
      <Checkbox
        checked={selected.length > 0 && selected.length === rows.length}
        indeterminate={selected.length > 0 && selected.length < rows.length}
        onCheckedChange={toggleAll}
        label={t('selectAll')}
        hideLabel
      />
      <span aria-hidden className="font-normal sm:hidden">
        {t('selectAll')}
      </span>
    </span>
  )
}
