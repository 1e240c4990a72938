'use client'

import { Braces, Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { showDebugToken } from '@/app/(console)/debug/actions'
import { LanguageSelect } from '@/components/snippets/language-select'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'
import { EmptyState } from '@/components/ui/empty-state'
import { useRunAction } from '@/components/ui/use-run-action'
import type { DebugTokenAsk } from '@/lib/debug/schema'
import { tokenVariable, type ChatCall } from '@/lib/snippets/http-request'
import { chatLanguages, languageNames, writeChatSnippet, type ChatLanguage } from '@/lib/snippets/snippets'

interface CodeViewProps {
  call: Omit<ChatCall, 'token'> | null
  tokenAsk: DebugTokenAsk | null
  disabledReason: string | undefined
}

/** The call of the form as code. The token stays a variable until somebody asks to see one, which is audited. */
export function CodeView({ call, tokenAsk, disabledReason }: CodeViewProps) {
  const t = useTranslations('debug.code')
  const [language, setLanguage] = useState<ChatLanguage>('curl')
  const shown = useShownToken(tokenAsk)
  if (call === null) {
    return (
      <EmptyState icon={Braces} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <LanguageSelect
          label={t('language')}
          languages={chatLanguages}
          value={language}
          onValueChange={setLanguage}
        />
        {tokenAsk !== null && (
          <Button
            size="sm"
            pending={shown.pending}
            disabledReason={disabledReason}
            onClick={shown.token === null ? shown.show : shown.hide}
          >
            {shown.token === null ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
            {t(shown.token === null ? 'show' : 'hide')}
          </Button>
        )}
      </div>
      <CodeBlock
        code={writeChatSnippet(language, { ...call, token: shown.token })}
        label={languageNames[language]}
      />
      <p className="text-xs text-muted">
        {shown.token === null ? t('hidden', { variable: `$${tokenVariable}` }) : t('shown')}
      </p>
    </div>
  )
}

/** A token to show, for as long as the caller stays the same; it is gone with the page. */
function useShownToken(ask: DebugTokenAsk | null) {
  const { run, pending } = useRunAction()
  const key = JSON.stringify(ask)
  const [shown, setShown] = useState<{ key: string; token: string }>()
  return {
    token: shown?.key === key ? shown.token : null,
    pending,
    hide: () => setShown(undefined),
    show: () => {
      if (ask !== null) run(() => showDebugToken(ask), { onDone: ({ token }) => setShown({ key, token }) })
    },
  }
}
