'use client'

import {
  ArrowLeftRight,
  Blocks,
  Bot,
  BotMessageSquare,
  Box,
  Handshake,
  KeyRound,
  Key,
  Server,
  ShieldCheck,
  Spline,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'
import { rankAll } from '@/lib/search/rules'
import type { FoundObject, ObjectKind } from '@/lib/search/schema'

const icons: Record<ObjectKind, LucideIcon> = {
  agent: Bot,
  application: Blocks,
  credential: KeyRound,
  service: Server,
  model_api: BotMessageSquare,
  consumer: Users,
  grant: Handshake,
  node: Box,
  edge: Spline,
  user: User,
  request: ArrowLeftRight,
  secret: Key,
  scope: ShieldCheck,
  scope_grant: Handshake,
}

/** Objects as lines of the palette, in one list; each says of what kind it is. */
export function useObjectItems(go: (path: string) => void) {
  const t = useTranslations('palette.kind')
  return (objects: readonly FoundObject[]): PaletteItem[] =>
    objects.map((object) => {
      const kind = t(object.kind)
      return { ...toItem(object, go), note: object.note === '' ? kind : `${kind} · ${object.note}` }
    })
}

function toItem(
  { kind, id, name, note, also = '', path }: FoundObject,
  go: (path: string) => void,
): PaletteItem {
  const keywords = `${note} ${id} ${also}`
  return { key: `${kind}:${id}`, label: name, keywords, note, icon: icons[kind], run: () => go(path) }
}

/** Objects grouped by kind, the best matches first. What no longer fits the text is left out. */
export function useObjectGroups(go: (path: string) => void) {
  const t = useTranslations('palette.kinds')
  return (objects: readonly FoundObject[], text: string): PaletteGroup[] => {
    const kinds = [...new Set(objects.map(({ kind }) => kind))]
    return kinds
      .map((kind) => ({
        value: kind,
        label: t(kind),
        items: rankAll(
          objects.filter((object) => object.kind === kind).map((object) => toItem(object, go)),
          text,
        ),
      }))
      .filter(({ items }) => items.length > 0)
  }
}
