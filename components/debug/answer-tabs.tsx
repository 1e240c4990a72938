'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AnswerView } from '@/components/debug/answer-view'
import { CodeView } from '@/components/debug/code-view'
import { FramesView } from '@/components/debug/frames-view'
import { HeadersView } from '@/components/debug/headers-view'
import { Tabs } from '@/components/ui/tabs'
import type { DebugTokenAsk } from '@/lib/debug/schema'
import type { ChatCall } from '@/lib/snippets/http-request'
import type { DebugRun } from '@/lib/debug/run'

interface AnswerTabsProps {
  run: DebugRun
  /** The call as it stands in the form now; null until a Model API is chosen. */
  call: Omit<ChatCall, 'token'> | null
  /** For showing a token in the code; null when there is none to mint. */
  tokenAsk: DebugTokenAsk | null
  disabledReason: string | undefined
}

/** The answer as text, as it came, its headers, and the same call as code. */
export function AnswerTabs({ run, call, tokenAsk, disabledReason }: AnswerTabsProps) {
  const t = useTranslations('debug.tabs')
  const [tab, setTab] = useState<'answer' | 'frames' | 'headers' | 'code'>('answer')
  return (
    <Tabs
      label={t('label')}
      value={tab}
      onValueChange={setTab}
      className="min-h-0 flex-1"
      tabs={[
        { value: 'answer', label: t('answer'), content: <AnswerView run={run} /> },
        { value: 'frames', label: t('frames'), content: <FramesView run={run} /> },
        { value: 'headers', label: t('headers'), content: <HeadersView run={run} /> },
        {
          value: 'code',
          label: t('code'),
          content: <CodeView call={call} tokenAsk={tokenAsk} disabledReason={disabledReason} />,
        },
      ]}
    />
  )
}
