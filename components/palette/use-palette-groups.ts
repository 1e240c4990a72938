'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-item'
import { readRecent } from '@/components/palette/recent'
import { useActionCommands, usePageCommands, useSettingCommands } from '@/components/palette/use-commands'
import { useObjectGroups, useObjectItems } from '@/components/palette/use-object-items'
import { usePastedItems } from '@/components/palette/use-pasted-items'
import { useSearch, type Search } from '@/components/palette/use-search'
import { useViewer } from '@/components/shell/viewer'
import { rank, rankAll, readInput, type PaletteInput } from '@/lib/search/rules'
import type { SearchInput } from '@/lib/search/schema'

interface PaletteContents {
  input: PaletteInput
  groups: PaletteGroup[]
  search: Search
}

interface Ways {
  go: (href: string) => void
  signOut: () => Promise<void>
}

/** What the palette offers for a text: a pasted token or id, pages, actions and objects, or what was looked at last. */
export function usePaletteGroups(text: string, { go, signOut }: Ways): PaletteContents {
  const { email } = useViewer()
  const [recent] = useState(() => readRecent(email))
  const input = readInput(text)
  const search = useSearch(findSearch(input, recent))
  // What an earlier search found may still fit a text; it says nothing about an id.
  const settled = search.state === 'done' ? search.objects : []
  const pages = usePageCommands(go)
  const actions = [...useActionCommands(go), ...useSettingCommands(signOut)]
  const pasted = usePastedItems(go)
  const toItems = useObjectItems(go)
  const toGroups = useObjectGroups(go)
  const group = useGroup()

  const describe: Record<PaletteInput['kind'], () => PaletteGroup[]> = {
    nothing: () => [
      ...group('recent', inOrder(toItems(settled), recent)),
      ...group('pages', pages),
      ...group('actions', actions.filter(isOffered)),
    ],
    text: () =>
      bestFirst(text, [
        ...group('pages', rankAll(pages, text)),
        ...group('actions', rankAll(actions, text)),
        ...toGroups(search.objects, text),
      ]),
    // The object itself is what one wants to go to first: nothing stands there to be chosen in its place.
    id: () =>
      search.state === 'loading'
        ? []
        : [...toGroups(search.objects, text), ...group('pasted', pasted.ofId(text.trim()))],
    token: () => group('pasted', input.kind === 'token' ? pasted.ofToken(input.token) : []),
    withheld: () => [],
  }
  return { input, groups: describe[input.kind](), search }
}

/** The group with the best match comes first; its lines are ranked already. */
function bestFirst(text: string, groups: PaletteGroup[]): PaletteGroup[] {
  const best = ({ items: [first] }: PaletteGroup) =>
    (first === undefined ? undefined : rank(first, text)) ?? 0
  return groups.toSorted((left, right) => best(left) - best(right))
}

const isOffered = ({ disabledReason, byWords = false }: PaletteItem) =>
  disabledReason === undefined && !byWords

/** A group with its heading, or none when it has no lines. */
function useGroup() {
  const t = useTranslations('palette.groups')
  return (value: 'recent' | 'pages' | 'actions' | 'pasted', items: PaletteItem[]): PaletteGroup[] =>
    items.length === 0 ? [] : [{ value, label: t(value), items }]
}

function findSearch(input: PaletteInput, recent: string[]): SearchInput | undefined {
  switch (input.kind) {
    case 'text':
      return { text: input.text }
    case 'id':
      return { ids: [input.id] }
    case 'nothing':
      return recent.length === 0 ? undefined : { ids: recent }
    default:
      return undefined
  }
}

/** Newest first, as they were looked at. */
function inOrder(items: PaletteItem[], ids: string[]): PaletteItem[] {
  const place = ({ key }: PaletteItem) => ids.indexOf(key.slice(key.indexOf(':') + 1))
  return items.toSorted((left, right) => place(left) - place(right))
}
