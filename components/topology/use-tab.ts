'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'

const tabs = ['facts', 'lines', 'reach', 'traffic'] as const

/** The tab of the inspector; part of the address, and kept from one node to the next. */
export function useTab() {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('facts'))
  return [tab, (next: (typeof tabs)[number]) => void setTab(next)] as const
}
