import { decodeAuditCursor } from '@/lib/audit/audit-cursor'
import { isCursor } from '@/lib/db/page'
import { searchText } from '@/lib/schema'

type SearchParams = Record<string, string | string[] | undefined>
type ListQuery<Filter extends string> = Record<'q' | 'cursor' | Filter, string | undefined>

/**
 * The search parameters of a list page that it understands: `q`, `cursor` and its own filters. Anything unusable is
 * absent; a cursor that is none leads to the first page.
 */
export function readListQuery<Filter extends string>(
  params: SearchParams,
  filters: readonly Filter[] = [],
): ListQuery<Filter> {
  return readQuery(params, { filters, isCursor })
}

/** The same for the audit log, whose cursors are of another kind. */
export function readAuditQuery<Filter extends string>(
  params: SearchParams,
  filters: readonly Filter[],
): ListQuery<Filter> {
  return readQuery(params, { filters, isCursor: (text) => decodeAuditCursor(text) !== undefined })
}

function readQuery<Filter extends string>(
  params: SearchParams,
  known: { filters: readonly Filter[]; isCursor: (text: string) => boolean },
): ListQuery<Filter> {
  const text = (name: string) => {
    const parsed = searchText.safeParse(params[name])
    return parsed.success && parsed.data !== '' ? parsed.data : undefined
  }
  const cursor = text('cursor')
  const entries = ['q', ...known.filters].map((name) => [name, text(name)])
  return {
    ...Object.fromEntries(entries),
    cursor: cursor !== undefined && known.isCursor(cursor) ? cursor : undefined,
  } as ListQuery<Filter>
}
