'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useFormatter, useTranslations } from 'next-intl'
import { spaceDigits } from '@/components/ui/relative-time'
import { Time } from '@/components/ui/time'
import type { ClaimInWords } from '@/lib/identity/tokens/inspect/rules'

/** A claim in words, with the value as it stands in the token below. */
export function ClaimWords({ claim, now }: { claim: ClaimInWords; now: Date }) {
  const t = useTranslations('tokens.words')
  const format = useFormatter()
  const { words, value, named, atMs, count = 0, applicationId } = claim
  const when = atMs === undefined ? '' : spaceDigits(format.relativeTime(atMs, { now }))
  return (
    <>
      {words !== 'other' && (
        <span className="text-sm">
          {t(words, { name: named ?? value, when, count })}{' '}
          {applicationId !== undefined && (
            <Link
              href={`/applications/${applicationId}` as Route}
              className="text-accent-ink underline underline-offset-2"
              aria-label={t('openNamed', { name: named ?? '' })}
            >
              {t('open')}
            </Link>
          )}
        </span>
      )}
      <span className="flex flex-wrap gap-x-2 text-xs text-muted">
        <code className="font-mono break-all">{value}</code>
        {atMs !== undefined && <Time value={new Date(atMs).toISOString()} />}
      </span>
    </>
  )
}
