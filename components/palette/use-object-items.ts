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
import type { Provider } from '@/lib/gateway/providers/presets'
import { rankAll } from '@/lib/search/rules'
import type { FoundObject, ObjectKind } from '@/lib/search/schema'
import type { NodeKind } from '@/lib/topology/node-kinds'

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
  const toItem = useObjectItem(go)
  return (objects: readonly FoundObject[]): PaletteItem[] =>
    objects.map((object) => {
      const kind = t(object.kind)
      const item = toItem(object)
      return { ...item, note: item.note === '' ? kind : `${kind} · ${item.note}` }
    })
}

/** An object is found by what is stored of it and by what is shown. */
function useObjectItem(go: (path: string) => void) {
  const inWords = useNoteInWords()
  return (object: FoundObject): PaletteItem & { note: string } => {
    const { kind, id, name, also = '', path } = object
    const note = inWords(object)
    const keywords = `${note} ${object.note} ${id} ${also}`
    return { key: `${kind}:${id}`, label: name, keywords, note, icon: icons[kind], run: () => go(path) }
  }
}

/** Kinds of nodes and providers are stored as codes; other notes are names, addresses or ids. */
function useNoteInWords() {
  const nodes = useTranslations('topology.kinds')
  const providers = useTranslations('services.provider')
  const words: Partial<Record<ObjectKind, (code: string) => string>> = {
    node: (code) => nodes(code as NodeKind),
    service: (code) => providers(code as Provider),
  }
  return ({ kind, note }: FoundObject) => words[kind]?.(note) ?? note
}

/** Objects grouped by kind, the best matches first. What no longer fits the text is left out. */
export function useObjectGroups(go: (path: string) => void) {
  const t = useTranslations('palette.kinds')
  const toItem = useObjectItem(go)
  return (objects: readonly FoundObject[], text: string): PaletteGroup[] => {
    const kinds = [...new Set(objects.map(({ kind }) => kind))]
    return kinds
      .map((kind) => ({
        value: kind,
        label: t(kind),
        items: rankAll(objects.filter((object) => object.kind === kind).map(toItem), text),
      }))
      .filter(({ items }) => items.length > 0)
  }
}
