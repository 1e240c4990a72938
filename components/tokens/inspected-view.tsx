'use client'

import { useNow, useTranslations } from 'next-intl'
import { ClaimRow } from '@/components/tokens/claim-rows'
import { ClaimWords } from '@/components/tokens/claim-words'
import { FindingList } from '@/components/tokens/finding-list'
import { LoadNotice } from '@/components/tokens/load-notice'
import { TokenScopes } from '@/components/tokens/token-scopes'
import { useTokenFacts } from '@/components/tokens/use-token-facts'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import {
  describeClaims,
  findLookup,
  inspectToken,
  readScopes,
  type InspectedToken,
} from '@/lib/identity/tokens/inspect/rules'
import type { KeySet } from '@/lib/identity/tokens/read-key-set'

const tickMs = 1000

/** Everything about a token that could be read: what is wrong, its claims in words, its scopes and their grants. */
export function InspectedView({ token, keySet }: { token: InspectedToken; keySet: KeySet }) {
  const t = useTranslations('tokens.inspector')
  const lookup = findLookup(token)
  const facts = useTokenFacts(lookup)
  const now = useNow({ updateInterval: tickMs })
  const known = lookup === undefined ? undefined : facts.data
  const context = { issuer: keySet.issuer, nowMs: now.getTime(), facts: known }
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <FindingList
        findings={inspectToken(token, context)}
        judged={known !== undefined ? 'all' : lookup === undefined || facts.failed ? 'part' : 'looking'}
      />
      {facts.failed && lookup !== undefined && <LoadNotice onRetry={facts.retry} />}
      <div className="grid min-w-0 grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <Card title={t('claims')} description={t('claimsHelp')}>
          <dl className="flex min-w-0 flex-col">
            {describeClaims(token.claims, context).map((claim) => (
              <ClaimRow key={claim.name} name={claim.name}>
                <ClaimWords claim={claim} now={now} />
              </ClaimRow>
            ))}
          </dl>
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('scopes')} description={t(lookup === undefined ? 'scopesUnchecked' : 'scopesHelp')}>
            <TokenScopes values={readScopes(token.claims)} facts={known} />
          </Card>
          <Card title={t('raw')}>
            <div className="flex min-w-0 flex-col gap-3">
              <CodeBlock wrap label={t('header')} code={JSON.stringify(token.header, null, 2)} />
              <CodeBlock wrap label={t('payload')} code={JSON.stringify(token.claims, null, 2)} />
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}
