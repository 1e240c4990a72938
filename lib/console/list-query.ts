import { searchText } from '@/lib/schema'

type SearchParams = Record<string, string | string[] | undefined>

/** The search parameters of a list page that it understands: `q`, `cursor` and its own filters. Anything unusable is absent. */
export function readListQuery<Filter extends string>(
  params: SearchParams,
  filters: readonly Filter[] = [],
): Record<'q' | 'cursor' | Filter, string | undefined> {
  const text = (name: string) => {
    const parsed = searchText.safeParse(params[name])
    return parsed.success && parsed.data !== '' ? parsed.data : undefined
  }
  const names = ['q', 'cursor', ...filters] as const
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<
    'q' | 'cursor' | Filter,
    string | undefined
  >
}
