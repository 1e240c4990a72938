'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LanguageSelect } from '@/components/snippets/language-select'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Tabs } from '@/components/ui/tabs'
import { describeTokenRequest } from '@/lib/snippets/http-request'
import { languageNames, snippetLanguages, writeSnippet, type SnippetLanguage } from '@/lib/snippets/snippets'
import { writeHttp } from '@/lib/snippets/write-http'

interface RequestCodeProps {
  endpoint: string
  clientId: string | null
  scope: string
}

/** The same request as a client sends it: over the wire, and as code. The secret stays a variable. */
export function RequestCode({ endpoint, clientId, scope }: RequestCodeProps) {
  const t = useTranslations('tokens.code')
  const snippets = useTranslations('snippets')
  const [tab, setTab] = useState<'http' | 'code'>('http')
  const [language, setLanguage] = useState<SnippetLanguage>('curl')
  const request = {
    ...describeTokenRequest({ endpoint, clientId, scope: scope === '' ? undefined : scope }),
    pick: null,
  }
  return (
    <Card
      title={t('title')}
      description={
        <>
          {t('help', { secret: '$CLIENT_SECRET' })}
          {endpoint.startsWith('http:') && <span className="block">{snippets('local')}</span>}
        </>
      }
    >
      <Tabs
        label={t('title')}
        value={tab}
        onValueChange={setTab}
        tabs={[
          {
            value: 'http',
            label: t('http'),
            content: <CodeBlock bare label={t('http')} code={writeHttp(request)} />,
          },
          {
            value: 'code',
            label: t('code'),
            content: (
              <div className="flex flex-col gap-2">
                <LanguageSelect
                  label={t('language')}
                  languages={snippetLanguages}
                  value={language}
                  onValueChange={setLanguage}
                />
                <CodeBlock label={languageNames[language]} code={writeSnippet(language, request)} />
              </div>
            ),
          },
        ]}
      />
    </Card>
  )
}
