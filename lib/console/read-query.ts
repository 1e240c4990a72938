import type * as z from 'zod'
import { isCursor } from '@/lib/db/page'
import { newestFirst } from '@/lib/lists/rules'
import type { PageOptions } from '@/lib/schema'

export type SearchParams = Record<string, string | string[] | undefined>

/** What the address of a list page says. */
export interface ListQuery<Options> {
  /** Its search parameters as far as they were understood; links of the page keep them. */
  url: Readonly<Record<string, string>>
  /** What the use case is asked for. */
  options: Options & PageOptions
  /** Whether anything but sort and columns narrows the list. */
  filtered: boolean
}

const columnList = /^[A-Za-z]+(,[A-Za-z]+)*$/

/**
 * Reads the address of a list page by the schema of the Management API's list operation. `q` is its `search`; what is
 * unusable is left out, and a cursor of another sort leads to the first page.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  params: SearchParams,
  schema: z.ZodObject<Shape>,
): ListQuery<Partial<z.output<z.ZodObject<Shape>>>> {
  const url: Record<string, string> = {}
  const options: Record<string, unknown> = {}
  let filtered = false
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (key === 'cursor' || key === 'limit') continue
    const name = key === 'search' ? 'q' : key
    const text = params[name]
    const parsed = field.safeParse(text)
    if (typeof text !== 'string' || !parsed.success || parsed.data === '') continue
    url[name] = text
    options[key] = parsed.data
    filtered ||= key !== 'sort'
  }
  const { columns, cursor } = params
  if (typeof columns === 'string' && columnList.test(columns)) url.columns = columns
  if (typeof cursor === 'string' && isCursor(cursor, url.sort ?? newestFirst)) {
    url.cursor = cursor
    options.cursor = cursor
  }
  return { url, options: options as Partial<z.output<z.ZodObject<Shape>>> & PageOptions, filtered }
}
