'use client'

import { useTranslations } from 'next-intl'
import { ClaimRows } from '@/components/tokens/claim-rows'
import { ScopeRows } from '@/components/tokens/scope-rows'
import { Skeleton } from '@/components/ui/skeleton'
import { Status } from '@/components/ui/status'
import { previewToken, type TokenChoice } from '@/lib/identity/tokens/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

interface TokenPreviewViewProps {
  /** Undefined while nobody is chosen or it is being loaded. */
  facts: TokenFacts | undefined
  choice: TokenChoice
}

/** What the token will contain, live: granted or not and why, then claim by claim with where each comes from. */
export function TokenPreviewView({ facts, choice }: TokenPreviewViewProps) {
  const t = useTranslations('tokens.preview')
  const preview = facts === undefined ? undefined : previewToken(facts, choice)
  if (facts === undefined || preview === undefined) return <p className="text-sm text-muted">{t('idle')}</p>
  const { carried, refused, left } = preview
  const nothing = carried.length + refused.length === 0
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div role="status" className="flex flex-col gap-1">
        {nothing ? (
          <Status kind="off">{t('nothing')}</Status>
        ) : (
          <Status kind={preview.issued ? 'allowed' : 'denied'} className="whitespace-normal">
            {preview.issued ? t('issued', { count: carried.length }) : t('refused')}
          </Status>
        )}
      </div>
      <ScopeRows facts={facts} carried={carried} refused={refused} left={left} />
      <section className="flex min-w-0 flex-col gap-2">
        <h3 className="text-sm font-medium">{t('claims')}</h3>
        <ClaimRows claims={preview.claims} scopes={carried} />
      </section>
      <section className="flex min-w-0 flex-col gap-2">
        <h3 className="text-sm font-medium">{t('header')}</h3>
        <ClaimRows claims={preview.header} scopes={[]} />
      </section>
    </div>
  )
}

/** The shape of the preview while its facts are loaded. */
export function TokenPreviewSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{useTranslations('tokens')('loading')}</span>
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}
