import {
  decodeCursor,
  encodeCursor,
  keyset,
  pageSize,
  readSort,
  toPage,
  type Position,
  type Sorts,
} from '@/lib/db/page'
import { countCap } from '@/lib/lists/rules'
import type { Page, PageOptions } from '@/lib/schema'

/** A value of each row that is no column, such as its last use: by id, ISO 8601; absent = none. */
type ReadValues = (ids: string[]) => Promise<Readonly<Record<string, string>>>

interface PageSource<Where, OrderBy, Row, Item> {
  options: PageOptions
  sorts: Sorts
  /** The rows of the list before it is cut into pages. */
  where: Where
  find: (query: { where: Where; orderBy?: OrderBy[]; take?: number }) => Promise<Row[]>
  count: (query: { where: Where; take: number }) => Promise<number>
  toItem: (row: Row) => Item
  /** Sorts by values that are no columns, with the ids of all rows of the list. */
  byValue?: {
    findIds: (where: Where) => Promise<{ id: string }[]>
    values: Readonly<Record<string, ReadValues>>
  }
}

/**
 * One page of a list under any of its sorts. By a column the database cuts the page. By a value that is no column, ids
 * and values of the whole list are read and only the rows of the page are loaded.
 */
export async function readPage<Where extends object, OrderBy, Row extends { id: string }, Item>(
  source: PageSource<Where, OrderBy, Row, Item>,
): Promise<Page<Item>> {
  const { options, where } = source
  const [page, count] = await Promise.all([
    source.byValue?.values[readSort(options).key] === undefined
      ? readPageByColumn(source)
      : readPageByValue(source, source.byValue),
    options.counted === true ? source.count({ where, take: countCap + 1 }) : undefined,
  ])
  return count === undefined ? page : { ...page, count }
}

async function readPageByColumn<Where extends object, OrderBy, Row extends { id: string }, Item>(
  source: PageSource<Where, OrderBy, Row, Item>,
): Promise<Page<Item>> {
  const { options, sorts, where, find, toItem } = source
  const { after, orderBy, take } = keyset<Where, OrderBy>(options, sorts)
  const rows = await find({ where: both(where, after), orderBy, take })
  return toPage(rows, { options, sorts, toItem })
}

async function readPageByValue<Where extends object, OrderBy, Row extends { id: string }, Item>(
  { options, where, find, toItem }: PageSource<Where, OrderBy, Row, Item>,
  { findIds, values: readers }: NonNullable<PageSource<Where, OrderBy, Row, Item>['byValue']>,
): Promise<Page<Item>> {
  const { sort, key, descending } = readSort(options)
  const ids = (await findIds(where)).map(({ id }) => id)
  const values = (await readers[key]?.(ids)) ?? {}
  const all = ids
    .map((id): Position => ({ sort, id, value: values[id] ?? null }))
    .sort((left, right) => compare(left, right, descending))
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor, sort)
  const rest = from === undefined ? all : all.filter((each) => compare(each, from, descending) > 0)
  const shown = rest.slice(0, pageSize(options))
  const last = rest.length > shown.length ? shown.at(-1) : undefined
  const rows = await find({ where: both(where, { id: { in: shown.map(({ id }) => id) } } as Where) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    items: shown.flatMap(({ id }) => byId.get(id) ?? []).map(toItem),
    nextCursor: last === undefined ? null : encodeCursor(last),
  }
}

/** Rows without a value stand last in both directions; the id decides between equal values. */
function compare(left: Position, right: Position, descending: boolean): number {
  if (left.value !== right.value) {
    if (left.value === null) return 1
    if (right.value === null) return -1
    return left.value < right.value === descending ? 1 : -1
  }
  if (left.id === right.id) return 0
  return left.id < right.id === descending ? 1 : -1
}

function both<Where extends object>(left: Where, right: Where): Where {
  return { AND: [left, right] } as unknown as Where
}
