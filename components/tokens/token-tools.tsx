'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { InspectorSkeleton } from '@/components/tokens/inspector-skeleton'
import { TestTab } from '@/components/tokens/test-tab'
import { handOverToken } from '@/components/tokens/token-handover'
import { Tabs } from '@/components/ui/tabs'
import type { KeySet } from '@/lib/identity/tokens/read-key-set'
import type { TokenChoices } from '@/lib/identity/tokens/read-token-choices'

/** Decoding and verifying come with the tab that needs them. */
const Inspector = dynamic(() => import('@/components/tokens/inspector').then((module) => module.Inspector), {
  ssr: false,
  loading: InspectorSkeleton,
})

const tabs = ['test', 'inspect'] as const

/** Getting a token as a client does, and looking into one. The open tab stands in the URL, a token never. */
export function TokenTools({ choices, keySet }: { choices: TokenChoices; keySet: KeySet }) {
  const t = useTranslations('tokens.tabs')
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('test'))

  function inspect(token: string) {
    handOverToken(token)
    void setTab('inspect')
  }

  return (
    <Tabs
      label={t('label')}
      value={tab}
      onValueChange={(next) => void setTab(next)}
      tabs={[
        { value: 'test', label: t('test'), content: <TestTab choices={choices} onInspect={inspect} /> },
        { value: 'inspect', label: t('inspect'), content: <Inspector keySet={keySet} /> },
      ]}
    />
  )
}
