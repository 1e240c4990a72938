import type { FoundObject, ObjectKind } from '@/lib/search/schema'
import type { IdPrefix } from '@/lib/ids'
import type { Permission } from '@/lib/identity/permissions'

/** How a text is compared; capitals do not matter. */
export type TextMatch =
  { startsWith: string; mode: 'insensitive' } | { contains: string; mode: 'insensitive' }

interface Search {
  instanceId: string
  take: number
}

/** One kind of object that can be found, for those who hold its permission. */
export interface Searcher {
  kind: ObjectKind
  permission: Permission
  prefixes: readonly IdPrefix[]
  byText: (text: string, search: Search) => Promise<FoundObject[]>
  byIds: (ids: string[], search: Search) => Promise<FoundObject[]>
}

interface Definition<Where> extends Pick<Searcher, 'kind' | 'permission' | 'prefixes'> {
  /** The columns that are searched; absent for objects that are found by id only. */
  matching?: (match: TextMatch) => Where
  identified: (ids: { in: string[] }) => Where
  list: (where: Where, search: Search) => Promise<Omit<FoundObject, 'kind'>[]>
}

/** A searcher from its queries. Objects whose text begins as searched come before those that merely hold it. */
export function searcher<Where>(definition: Definition<Where>): Searcher {
  const { matching, identified, list, ...about } = definition
  const find = async (where: Where, search: Search) =>
    (await list(where, search)).map((object) => ({ ...object, kind: about.kind }))
  return {
    ...about,
    byIds: (ids, search) => find(identified({ in: ids }), search),
    byText: async (text, search) => {
      if (matching === undefined) return []
      const literal = escapeLike(text)
      const first = await find(matching({ startsWith: literal, mode: 'insensitive' }), search)
      if (first.length >= search.take) return first
      const others = await find(matching({ contains: literal, mode: 'insensitive' }), {
        ...search,
        take: search.take + first.length,
      })
      const known = new Set(first.map(({ id }) => id))
      return [...first, ...others.filter(({ id }) => !known.has(id))].slice(0, search.take)
    },
  }
}

/** Prisma hands the text to LIKE as it is; what stands for other characters there must stand for itself. */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
