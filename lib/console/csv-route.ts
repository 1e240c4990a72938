import 'server-only'
import type * as z from 'zod'
import type { Actor } from '@/lib/actor'
import type { ListDefinition } from '@/lib/console/lists/define-list'
import { readQuery } from '@/lib/console/read-query'
import { route } from '@/lib/console/route'
import { csvLine } from '@/lib/csv'
import type { Page } from '@/lib/schema'

/** Without it spreadsheets take UTF-8 for something older and garble names. */
const byteOrderMark = '\ufeff'
const pageRows = 100

/**
 * A route handler that streams the rows of a list as CSV, filtered and sorted as its address says. One page is read at a
 * time, when the reader has taken the one before; a failure breaks the download off rather than ending it as if complete.
 */
export function csvRoute<Shape extends z.ZodRawShape, Item>(list: ListDefinition<Shape, Item>) {
  return route({
    permission: list.permission,
    answer: async ({ actor, request }) => {
      const { options } = readQuery(Object.fromEntries(request.nextUrl.searchParams), list.schema)
      const read = (cursor: string | undefined) => list.read(actor, { ...options, cursor, limit: pageRows })
      // The first page is read before the answer begins, so that what cannot be read is answered with a status.
      return new Response(streamPages(list, { first: await read(undefined), read }), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${fileName(list.page, actor)}"`,
          'cache-control': 'no-store',
        },
      })
    },
  })
}

function fileName(page: string, { instanceId }: Actor): string {
  const day = new Date().toISOString().slice(0, 10)
  return `${page.replace('/', '-')}-${instanceId}-${day}.csv`
}

function streamPages<Shape extends z.ZodRawShape, Item>(
  { csv }: ListDefinition<Shape, Item>,
  pages: { first: Page<Item>; read: (cursor: string) => Promise<Page<Item>> },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const columns = Object.values(csv)
  let page: Page<Item> | null = pages.first
  let text = byteOrderMark + csvLine(Object.keys(csv))
  return new ReadableStream({
    async pull(controller) {
      if (page === null) return controller.close()
      for (const item of page.items) text += csvLine(columns.map((column) => column(item)))
      controller.enqueue(encoder.encode(text))
      text = ''
      page = page.nextCursor === null ? null : await pages.read(page.nextCursor)
    },
  })
}
