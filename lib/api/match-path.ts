import { allOperations } from '@/lib/api/all-operations'
import type { Operation } from '@/lib/api/operation'

interface Route {
  pattern: RegExp
  operations: Operation[]
}

/** Ids and names of collections: nothing else ever stands in a path, so nothing else reaches the database. */
const parameter = '(?<$1>[A-Za-z0-9_-]{1,64})'

const paths = [...new Set(allOperations.map(({ path }) => path))]

const routes: Route[] = paths
  // Fixed paths go before those with parameters.
  .toSorted((left, right) => Number(left.includes('{')) - Number(right.includes('{')))
  .map((path) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, parameter)}$`),
    operations: allOperations.filter((operation) => operation.path === path),
  }))

/** What a path can do, and the values of its parameters; undefined when there is no such path. */
export function matchPath(
  path: string,
): { operations: readonly Operation[]; params: Record<string, string> } | undefined {
  for (const { pattern, operations } of routes) {
    const match = pattern.exec(path)
    if (match !== null) return { operations, params: { ...match.groups } }
  }
  return undefined
}
