import { decodeCursor, encodeCursor, pageSize } from '@/lib/db/page'
import { newestFirst } from '@/lib/lists/rules'
import type { Page, PageOptions } from '@/lib/schema'

/** Cuts a list that is read as a whole (the canvas) into pages, newest first, with the cursors of other lists. */
export function pageItems<Item extends { id: string; createdAt: string }>(
  items: readonly Item[],
  options: PageOptions,
): Page<Item> {
  const sorted = items.toSorted((left, right) => compare(toKey(right), toKey(left)))
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor)
  const start = from === undefined ? '' : toKey({ id: from.id, createdAt: from.value ?? '' })
  const rest = from === undefined ? sorted : sorted.filter((item) => toKey(item) < start)
  const page = rest.slice(0, pageSize(options))
  const last = rest.length > page.length ? page.at(-1) : undefined
  return {
    items: page,
    nextCursor:
      last === undefined ? null : encodeCursor({ sort: newestFirst, value: last.createdAt, id: last.id }),
  }
}

function toKey({ id, createdAt }: { id: string; createdAt: string }): string {
  return `${createdAt} ${id}`
}

function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
