'use client'

import {
  Blocks,
  Bot,
  BotMessageSquare,
  Box,
  KeyRound,
  Key,
  ScrollText,
  Server,
  ShieldCheck,
  Spline,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'
import { rank } from '@/lib/search/rules'
import type { FoundObject, ObjectKind } from '@/lib/search/schema'

const icons: Record<ObjectKind, LucideIcon> = {
  agent: Bot,
  application: Blocks,
  credential: KeyRound,
  service: Server,
  model_api: BotMessageSquare,
  consumer: Users,
  grant: ShieldCheck,
  node: Box,
  edge: Spline,
  user: User,
  request: ScrollText,
  secret: Key,
  scope: ShieldCheck,
  scope_grant: ShieldCheck,
}

/** Objects as lines of the palette, in one list. */
export function useObjectItems(go: (path: string) => void) {
  return (objects: readonly FoundObject[]): PaletteItem[] =>
    objects.map(({ kind, id, name, note, path }) => ({
      key: `${kind}:${id}`,
      label: name,
      keywords: `${note} ${id}`,
      note,
      icon: icons[kind],
      run: () => go(path),
    }))
}

/** Objects grouped by kind, the group with the best match first. What no longer fits the text is left out. */
export function useObjectGroups(go: (path: string) => void) {
  const t = useTranslations('palette.kinds')
  const toItems = useObjectItems(go)
  return (objects: readonly FoundObject[], text: string): PaletteGroup[] => {
    const kinds = [...new Set(objects.map(({ kind }) => kind))]
    const groups = kinds.map((kind) => {
      const ranked = toItems(objects.filter((object) => object.kind === kind))
        .map((item) => ({ item, found: rank(item, text) }))
        .filter(({ found }) => found !== undefined)
        .toSorted((left, right) => (left.found ?? 0) - (right.found ?? 0))
      return { kind, best: ranked[0]?.found, items: ranked.map(({ item }) => item) }
    })
    return groups
      .filter(({ items }) => items.length > 0)
      .toSorted((left, right) => (left.best ?? 0) - (right.best ?? 0))
      .map(({ kind, items }) => ({ value: kind, label: t(kind), items }))
  }
}
