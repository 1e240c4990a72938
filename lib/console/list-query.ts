import { decodeAuditCursor } from '@/lib/audit/audit-cursor'
import { searchText } from '@/lib/schema'

type SearchParams = Record<string, string | string[] | undefined>
type AuditQuery<Filter extends string> = Record<'q' | 'cursor' | Filter, string | undefined>

/**
 * The search parameters of the audit log that it understands: `q`, `cursor` and its own filters. Anything unusable is
 * absent; a cursor that is none leads to the first page. Other lists are read by `readQuery`.
 */
export function readAuditQuery<Filter extends string>(
  params: SearchParams,
  filters: readonly Filter[],
): AuditQuery<Filter> {
  const text = (name: string) => {
    const parsed = searchText.safeParse(params[name])
    return parsed.success && parsed.data !== '' ? parsed.data : undefined
  }
  const cursor = text('cursor')
  const entries = ['q', ...filters].map((name) => [name, text(name)])
  return {
    ...Object.fromEntries(entries),
    cursor: cursor !== undefined && decodeAuditCursor(cursor) !== undefined ? cursor : undefined,
  } as AuditQuery<Filter>
}
