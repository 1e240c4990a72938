import type { Affected } from '@/lib/bulk/schema'

const namesShown = 5

/** Names those who are affected, each once, the first few by name. Nobody is no entry. */
export function describeAffected(
  kind: Affected['kind'],
  parties: readonly { id: string; name: string }[],
): Affected[] {
  const byId = new Map(parties.map(({ id, name }) => [id, name]))
  if (byId.size === 0) return []
  const names = [...byId.values()].sort((left, right) => left.localeCompare(right))
  return [{ kind, count: byId.size, names: names.slice(0, namesShown) }]
}

/** The latest of some moments; null when there is none. */
export function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((last, time) => (last === null || time > last ? time : last), null)
}
