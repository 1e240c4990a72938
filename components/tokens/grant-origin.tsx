'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { topologyPath } from '@/components/topology/topology-path'
import type { ScopeFact } from '@/lib/identity/tokens/schema'

/** Where a granted scope comes from: the lines that hold the grant, or the hand that gave it. Each is a link. */
export function GrantOrigin({ scope: { grant }, clientId }: { scope: ScopeFact; clientId: string }) {
  const t = useTranslations('tokens.origin')
  if (grant === null) return null
  const byHand = (
    <Link
      href={`/applications/${clientId}?tab=permissions` as Route}
      className="text-accent-ink underline underline-offset-2"
    >
      {t('byHand')}
    </Link>
  )
  return (
    <>
      {grant.manual && byHand}
      {grant.edges.map(({ id, source, target }, index) => (
        <span key={id}>
          {(grant.manual || index > 0) && ' · '}
          <Link href={topologyPath(id)} className="text-accent-ink underline underline-offset-2">
            {t('byLine', { source, target })}
          </Link>
        </span>
      ))}
    </>
  )
}
