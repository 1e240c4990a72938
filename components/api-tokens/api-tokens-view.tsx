'use client'

import { KeySquare, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { TokenTable } from '@/components/api-tokens/token-table'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SecretDialog } from '@/components/ui/secret-dialog'
import type { ApiTokenDto } from '@/lib/identity/api-tokens/schema'

const AddTokenDialog = dynamic(
  async () => (await import('@/components/api-tokens/add-token-dialog')).AddTokenDialog,
  { ssr: false },
)

/** The tokens of the Management API; a new one is shown in a dialog, once. */
export function ApiTokensView({ tokens, apiUrl }: { tokens: ApiTokenDto[]; apiUrl: string }) {
  const t = useTranslations('settings.apiTokens')
  const denied = useDeniedReason('api_token:write')
  const [adding, setAdding] = useState(false)
  const [token, setToken] = useState<string>()
  const addButton = useRef<HTMLButtonElement>(null)
  const add = (
    <Button ref={addButton} variant="primary" disabledReason={denied} onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('help')} actions={tokens.length > 0 && add} />
      <Card flush>
        {tokens.length === 0 ? (
          <EmptyState icon={KeySquare} title={t('empty')} action={add}>
            {t('emptyHelp')}
          </EmptyState>
        ) : (
          <TokenTable tokens={tokens} />
        )}
      </Card>
      <p className="text-xs text-muted">{t('environment')}</p>
      {adding && (
        <AddTokenDialog
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false)
            setToken(made)
          }}
        />
      )}
      <SecretDialog
        forms={token === undefined ? undefined : tokenForms({ token, apiUrl, plain: t('reveal.plain') })}
        title={t('reveal.title')}
        description={t('reveal.help')}
        onClose={() => setToken(undefined)}
        finalFocus={addButton}
      />
    </>
  )
}

function tokenForms({ token, apiUrl, plain }: { token: string; apiUrl: string; plain: string }) {
  const json = JSON.stringify({ url: apiUrl, token }, null, 2)
  return [
    { label: plain, file: 'sallyport-token.txt', text: token },
    { label: '.env', file: 'sallyport.env', text: `SALLYPORT_API=${apiUrl}\nSALLYPORT_TOKEN=${token}\n` },
    {
      label: 'curl',
      file: 'sallyport.sh',
      text: `curl -H "Authorization: Bearer ${token}" ${apiUrl}/applications`,
    },
    { label: 'JSON', file: 'sallyport.json', text: json },
  ]
}
