'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LanguageSelect } from '@/components/snippets/language-select'
import { CodeBlock } from '@/components/ui/code-block'
import {
  describeTokenRequest,
  tokenVariable,
  type ChatCall,
  type TokenCall,
} from '@/lib/snippets/http-request'
import {
  chatLanguages,
  languageNames,
  writeChatSnippet,
  writeSnippet,
  type ChatLanguage,
  type SnippetLanguage,
} from '@/lib/snippets/snippets'

interface ChatStepsProps {
  /** How to get a token; null where the Model API asks for none. */
  token: TokenCall | null
  /** Whose secret the token is asked for with; null where that is for the reader to choose. */
  clientName: string | null
  /** The Model API and model to call; null while the client may call none. */
  call: { url: string; model: string } | null
}

/** From a client secret to the first answer, step by step, in the reader's programming language. */
export function ChatSteps({ token, clientName, call }: ChatStepsProps) {
  const t = useTranslations('snippets')
  const [language, setLanguage] = useState<ChatLanguage>('curl')
  const plain = plainLanguage(language)
  return (
    <div className="flex flex-col gap-4">
      <LanguageSelect
        label={t('language')}
        languages={chatLanguages}
        value={language}
        onValueChange={setLanguage}
      />
      {token !== null && (
        <section className="flex flex-col gap-2">
          <h3 className="text-sm font-medium">{t('token')}</h3>
          <p className="text-xs text-muted">
            {t(plain === 'curl' ? 'tokenCurlHelp' : 'tokenHelp', {
              secret: '$CLIENT_SECRET',
              variable: `$${tokenVariable}`,
              client: clientName ?? t('someClient'),
            })}
            {token.endpoint.startsWith('http:') && <span className="block">{t('local')}</span>}
          </p>
          <CodeBlock label={languageNames[plain]} code={writeSnippet(plain, describeTokenRequest(token))} />
        </section>
      )}
      {call !== null && (
        <section className="flex flex-col gap-2">
          <h3 className="text-sm font-medium">{t(token === null ? 'callOnly' : 'call')}</h3>
          <p className="text-xs text-muted">{t('callHelp', { variable: `$${tokenVariable}` })}</p>
          <CodeBlock
            label={languageNames[language]}
            code={writeChatSnippet(language, firstCall(call, t('prompt')))}
          />
        </section>
      )}
    </div>
  )
}

/** The OpenAI package asks for no token; that step stays in the language itself. */
function plainLanguage(language: ChatLanguage): SnippetLanguage {
  if (language === 'nodeSdk') return 'node'
  return language === 'pythonSdk' ? 'python' : language
}

function firstCall({ url, model }: { url: string; model: string }, prompt: string): ChatCall {
  const request = { model: model === '' ? 'MODEL' : model, system: '', prompt }
  return { url, token: null, request: { ...request, temperature: null, maxTokens: null, stream: true } }
}
