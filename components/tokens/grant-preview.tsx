'use client'

import { useTranslations } from 'next-intl'
import { LoadNotice } from '@/components/tokens/load-notice'
import { TokenPreviewSkeleton, TokenPreviewView } from '@/components/tokens/token-preview'
import { useTokenFacts } from '@/components/tokens/use-token-facts'
import { everyScope } from '@/lib/policy/decide-token'

/** Seconds that a token lives which a client gets by itself. */
const lifetimeSeconds = 3600

interface GrantPreviewProps {
  clientId: string
  audience: string
  /** Ids of the scopes about to be granted. */
  adding: readonly string[]
}

/** What the client's token for the audience will contain once the scopes that are ticked are granted. */
export default function GrantPreview({ clientId, audience, adding }: GrantPreviewProps) {
  const t = useTranslations('tokens.test')
  const facts = useTokenFacts({ clientId, audience })
  return (
    <section className="flex min-w-0 flex-col gap-3 rounded-lg border p-3">
      <h3 className="text-sm font-medium">{t('preview')}</h3>
      {facts.failed && <LoadNotice onRetry={facts.retry} />}
      {facts.data === undefined && !facts.failed && <TokenPreviewSkeleton />}
      {facts.data !== undefined && (
        <TokenPreviewView facts={facts.data} choice={{ scopes: [everyScope], adding, lifetimeSeconds }} />
      )}
    </section>
  )
}
