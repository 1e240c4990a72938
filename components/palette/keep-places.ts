import type { PaletteGroup } from '@/components/palette/palette-item'

/**
 * The groups with the lines that the reader has moved among left where they stood: what was found since stands below
 * them, under its heading once more, so that no other line slips under the one that is about to be chosen.
 * @param shown keys of the lines, in the order in which they stood
 */
export function keepPlaces(groups: readonly PaletteGroup[], shown: readonly string[]): PaletteGroup[] {
  const places = new Map(shown.map((key, place) => [key, place]))
  const placeOf = ({ key }: { key: string }) => places.get(key) ?? Infinity
  const kept = groups
    .map((group) => ({
      ...group,
      items: group.items
        .filter(({ key }) => places.has(key))
        .toSorted((left, right) => placeOf(left) - placeOf(right)),
    }))
    .toSorted((left, right) => firstPlace(left) - firstPlace(right))
  const added = groups.map((group) => ({
    ...group,
    value: kept.some(({ value, items }) => value === group.value && items.length > 0)
      ? `${group.value}:later`
      : group.value,
    items: group.items.filter(({ key }) => !places.has(key)),
  }))
  return [...kept, ...added].filter(({ items }) => items.length > 0)

  function firstPlace({ items: [first] }: PaletteGroup): number {
    return first === undefined ? Infinity : placeOf(first)
  }
}
