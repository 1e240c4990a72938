import 'server-only'
import type * as z from 'zod'
import type { Actor } from '@/lib/actor'
import { readQuery, type ListQuery, type SearchParams } from '@/lib/console/read-query'
import type { CsvCell } from '@/lib/csv'
import { may, type Permission } from '@/lib/identity/permissions'
import type { Page, PageOptions } from '@/lib/schema'
import { listViews } from '@/lib/views/list-views'
import type { ViewDto, ViewPage } from '@/lib/views/schema'

const pageRows = 50

/** What a list page and its export share: who may read it, how its address is understood, what its rows are. */
export interface ListDefinition<Shape extends z.ZodRawShape, Item> {
  /** The path without the leading slash. */
  page: ViewPage
  permission: Permission
  /** The query of the Management API's list operation. */
  schema: z.ZodObject<Shape>
  read: (actor: Actor, options: Partial<z.output<z.ZodObject<Shape>>> & PageOptions) => Promise<Page<Item>>
  /** Columns of the export by their names; never a secret. */
  csv: Readonly<Record<string, (item: Item) => CsvCell>>
}

/** Ties the types of a list together. */
export function defineList<Shape extends z.ZodRawShape, Item>(
  list: ListDefinition<Shape, Item>,
): ListDefinition<Shape, Item> {
  return list
}

export interface ReadList<Item> {
  page: ViewPage
  query: ListQuery<unknown>
  /** Null when the actor's role may not read the list. */
  result: Page<Item> | null
  views: ViewDto[]
}

/** Everything a list page shows for an address. */
export async function readList<Shape extends z.ZodRawShape, Item>(
  actor: Actor,
  { list, params }: { list: ListDefinition<Shape, Item>; params: SearchParams },
): Promise<ReadList<Item>> {
  const { page } = list
  const query = readQuery(params, list.schema)
  if (!may(actor.role, list.permission)) return { page, query, result: null, views: [] }
  const [result, views] = await Promise.all([
    list.read(actor, { ...query.options, limit: pageRows, counted: true }),
    listViews(actor, { page }),
  ])
  return { page, query, result, views }
}

/** Adds to the rows of a page when each was last used. */
export async function withLastUse<Item extends { id: string }>(
  page: Page<Item>,
  find: (ids: string[]) => Promise<Readonly<Record<string, string>>>,
): Promise<Page<Item & { lastUsedAt: string | null }>> {
  const used = await find(page.items.map(({ id }) => id))
  return { ...page, items: page.items.map((item) => ({ ...item, lastUsedAt: used[item.id] ?? null })) }
}
