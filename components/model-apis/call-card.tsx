'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '@/components/debug/segmented'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import {
  tokenVariable,
  writeSnippet,
  writeTokenSnippet,
  type SnippetLanguage,
  type TokenSnippet,
} from '@/lib/debug/snippets'

interface CallCardProps {
  modelApi: ModelApiDto
  /** Address without `/v1`. */
  url: string
  token: TokenSnippet
  model: string
}

const languages = { curl: 'curl', python: 'Python · OpenAI SDK', node: 'Node.js · OpenAI SDK' } as const

/** The first call as code that works as pasted: a token, then a chat completion. */
export function CallCard({ modelApi, url, token, model }: CallCardProps) {
  const t = useTranslations('model-apis.call')
  const [language, setLanguage] = useState<SnippetLanguage>('curl')
  const request = {
    model: model === '' ? 'MODEL' : model,
    system: '',
    prompt: t('prompt'),
    temperature: null,
    maxTokens: null,
    stream: true,
  }
  return (
    <Card title={t('title')} description={t(modelApi.authEnabled ? 'help' : 'helpOpen')}>
      <div className="flex flex-col gap-4">
        {modelApi.authEnabled && (
          <section className="flex flex-col gap-2">
            <h3 className="text-sm font-medium">{t('stepToken')}</h3>
            <p className="text-xs text-muted">{t('stepTokenHelp', { variable: '$CLIENT_SECRET' })}</p>
            <CodeBlock label="curl" wrap code={writeTokenSnippet(token)} />
          </section>
        )}
        <section className="flex flex-col gap-2">
          <h3 className="text-sm font-medium">{t(modelApi.authEnabled ? 'stepCall' : 'stepCallOnly')}</h3>
          <p className="text-xs text-muted">{t('stepCallHelp', { variable: tokenVariable })}</p>
          <Segmented
            label={t('language')}
            value={language}
            onValueChange={setLanguage}
            options={(['curl', 'python', 'node'] as const).map((value) => ({
              value,
              label: languages[value],
            }))}
          />
          <CodeBlock
            label={languages[language]}
            wrap
            code={writeSnippet(language, { url, request, token: null })}
          />
        </section>
      </div>
    </Card>
  )
}
