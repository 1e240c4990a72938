import * as z from 'zod'
import { AppError, invalid } from '@/lib/errors'
import { newestFirst } from '@/lib/lists/rules'
import type { Page, PageOptions } from '@/lib/schema'

const defaultLimit = 20
const maxLimit = 100
const position = z.tuple([
  z.string().max(64),
  z
    .string()
    .max(256)
    .regex(/^\P{Cc}*$/u)
    .nullable(),
  z.string().regex(/^[a-z]+_[a-z2-7]{1,64}$/),
])

/** The row that a page begins after: under which sort, the value it has there (null when it has none), its id. */
export interface Position {
  sort: string
  value: string | null
  id: string
}

/** The opaque cursor of a row. It stays valid when the row is gone. */
export function encodeCursor({ sort, value, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')
}

/** Reads a cursor of a list with this sort. Throws `input.invalid` naming the field `cursor` when it is not one. */
export function decodeCursor(cursor: string, sort: string = newestFirst): Position {
  const found = readPosition(cursor)
  if (found?.sort === sort) return found
  throw wrongCursor()
}

function wrongCursor(): AppError {
  const message = 'Use the nextCursor of the page before.'
  return new AppError('input.invalid', { message, fields: { cursor: message } })
}

/** Whether `decodeCursor` can read it. */
export function isCursor(text: string, sort: string = newestFirst): boolean {
  return readPosition(text)?.sort === sort
}

function readPosition(cursor: string): Position | undefined {
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) return undefined
  const [sort, value, id] = parsed.data
  return { sort, value, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Number of rows on the page asked for, within 1 and 100. */
export function pageSize({ limit }: PageOptions): number {
  return Math.min(Math.max(limit ?? defaultLimit, 1), maxLimit)
}

/** A column that a list can be sorted by. Rows without a value stand last in both directions. */
export interface SortColumn {
  /** The field of the row, or the way to it through to-one relations, which the query must include. */
  path: readonly string[]
  type: 'text' | 'time'
  nullable?: boolean
}
export type Sorts = Readonly<Record<string, SortColumn>>

/** What every list can be sorted by. */
export const byCreation = { created: { path: ['createdAt'], type: 'time' } } as const satisfies Sorts

/** Splits a sort such as `-created` into column and direction. */
export function readSort({ sort = newestFirst }: PageOptions): {
  sort: string
  key: string
  descending: boolean
} {
  const descending = sort.startsWith('-')
  return { sort, key: descending ? sort.slice(1) : sort, descending }
}

interface CreatedWhere {
  OR?: [{ createdAt: { lt: Date } }, { createdAt: Date; id: { lt: string } }]
}
type CreatedOrder = { createdAt: 'desc' } | { id: 'desc' }

/**
 * Query parts for one page under any sort; one row more than the page tells whether another page follows. The id decides
 * between equal values, so that rows that come or go between two pages neither repeat nor hide others.
 */
export function keyset<Where = CreatedWhere, OrderBy = CreatedOrder>(
  options: PageOptions,
  sorts: Sorts = byCreation,
): { after: Where; orderBy: OrderBy[]; take: number } {
  const { sort, descending } = readSort(options)
  const column = findColumn(options, sorts)
  const direction = descending ? 'desc' : 'asc'
  const order = column.nullable === true ? { sort: direction, nulls: 'last' } : direction
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor, sort)
  return {
    // The column is known at run time only; its path was written beside the model's own query.
    after: (from === undefined ? {} : after(column, { from, descending })) as Where,
    orderBy: [nest(column.path, order), { id: direction }] as OrderBy[],
    take: pageSize(options) + 1,
  }
}

function findColumn(options: PageOptions, sorts: Sorts): SortColumn {
  const column = sorts[readSort(options).key]
  if (column === undefined) throw invalid('sort', 'This list cannot be sorted by that.')
  return column
}

function after({ path, type, nullable }: SortColumn, place: { from: Position; descending: boolean }) {
  const { from, descending } = place
  const beyond = descending ? 'lt' : 'gt'
  const tie = { id: { [beyond]: from.id } }
  if (from.value === null) return { AND: [nest(path, null), tie] }
  const value = type === 'time' ? new Date(from.value) : from.value
  if (value instanceof Date && Number.isNaN(value.getTime())) throw wrongCursor()
  return {
    OR: [
      nest(path, { [beyond]: value }),
      { AND: [nest(path, value), tie] },
      ...(nullable === true ? [nest(path, null)] : []),
    ],
  }
}

function nest(path: readonly string[], inner: unknown): object {
  return path.reduceRight((value, field) => ({ [field]: value }), inner) as object
}

/** Cuts the rows of `keyset` into a page of DTOs. */
export function toPage<Row extends { id: string }, Item>(
  rows: Row[],
  {
    options,
    sorts = byCreation,
    toItem,
  }: { options: PageOptions; sorts?: Sorts; toItem: (row: Row) => Item },
): Page<Item> {
  const size = pageSize(options)
  const last = rows.length > size ? rows[size - 1] : undefined
  return { items: rows.slice(0, size).map(toItem), nextCursor: nextCursor(last, { options, sorts }) }
}

function nextCursor(
  last: { id: string } | undefined,
  { options, sorts }: { options: PageOptions; sorts: Sorts },
): string | null {
  if (last === undefined) return null
  const { path } = findColumn(options, sorts)
  const value = path.reduce<unknown>((inner, field) => (inner as Record<string, unknown>)[field], last)
  return encodeCursor({ sort: readSort(options).sort, value: toText(value), id: last.id })
}

function toText(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : null
}
