import type { PaletteGroup } from '@/components/palette/palette-item'

/**
 * The groups that the reader has moved among, left as they stood: what was found since stands below them, under its
 * heading once more, and what is no longer found stays, so that no other line slips under the one that is about to be
 * chosen.
 * @param shown the groups as they stood when the reader moved
 */
export function keepPlaces(groups: readonly PaletteGroup[], shown: readonly PaletteGroup[]): PaletteGroup[] {
  const newest = new Map(groups.flatMap(({ items }) => items.map((item) => [item.key, item])))
  const kept = shown.map((group) => ({
    ...group,
    items: group.items.map((item) => newest.get(item.key) ?? item),
  }))
  const known = new Set(shown.flatMap(({ items }) => items.map(({ key }) => key)))
  const values = new Set(shown.map(({ value }) => value))
  const added = groups.map((group) => ({
    ...group,
    value: values.has(group.value) ? `${group.value}:${shown.length}` : group.value,
    items: group.items.filter(({ key }) => !known.has(key)),
  }))
  return [...kept, ...added.filter(({ items }) => items.length > 0)]
}
