import * as z from 'zod'
import { AppError } from '@/lib/errors'
import type { Page, PageOptions } from '@/lib/schema'

const defaultLimit = 20
const maxLimit = 100
const position = z.tuple([z.iso.datetime(), z.string().regex(/^[a-z]+_[a-z2-7]{1,64}$/)])

/** The row that a page begins after. */
export interface Position {
  time: Date
  id: string
}

/** The opaque cursor of a row: its time and id. It stays valid when the row is gone. */
export function encodeCursor({ time, id }: Position): string {
  return Buffer.from(JSON.stringify([time.toISOString(), id])).toString('base64url')
}

/** Reads a cursor. Throws `input.invalid` naming the field `cursor` when it is not one of ours. */
export function decodeCursor(cursor: string): Position {
  const parsed = parsePosition(cursor)
  if (!parsed.success) {
    const message = 'Use the nextCursor of the page before.'
    throw new AppError('input.invalid', { message, fields: { cursor: message } })
  }
  return { time: new Date(parsed.data[0]), id: parsed.data[1] }
}

/** Whether `decodeCursor` can read it. */
export function isCursor(text: string): boolean {
  return parsePosition(text).success
}

function parsePosition(cursor: string) {
  return position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
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

/** Query parts for one page, newest first; one row more than the page tells whether another page follows. */
export function keyset(options: PageOptions) {
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor)
  const after =
    from === undefined
      ? {}
      : { OR: [{ createdAt: { lt: from.time } }, { createdAt: from.time, id: { lt: from.id } }] }
  const orderBy: ({ createdAt: 'desc' } | { id: 'desc' })[] = [{ createdAt: 'desc' }, { id: 'desc' }]
  return { after, orderBy, take: pageSize(options) + 1 }
}

/** Cuts the rows of `keyset` into a page of DTOs. */
export function toPage<Row extends { id: string; createdAt: Date }, Item>(
  rows: Row[],
  { options, toItem }: { options: PageOptions; toItem: (row: Row) => Item },
): Page<Item> {
  const size = pageSize(options)
  const last = rows.length > size ? rows[size - 1] : undefined
  return {
    items: rows.slice(0, size).map(toItem),
    nextCursor: last === undefined ? null : encodeCursor({ time: last.createdAt, id: last.id }),
  }
}
