'use client'

import { Ban } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { describeMissing } from '@/components/decision/describe-missing'
import { explainRecordPath } from '@/components/decision/explain-path'
import { findMissingFix } from '@/components/decision/missing-grant'
import { readMissing } from '@/components/decision/read-missing'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { RefusalGroup } from '@/lib/overview/schema'

/** Calls refused for one reason within the hour: who wanted what, what was missing, and the way to both. */
export function RefusalRow({ refusal }: { refusal: RefusalGroup }) {
  const t = useTranslations('overview.attention')
  const decision = useTranslations('decision')
  const missing = readMissing(refusal.missing)
  const mended = missing?.kind === 'edge' && refusal.drawn
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <Ban aria-hidden className="size-4 shrink-0 text-denied" />
        <span className="min-w-0 flex-1">
          {t('refused', {
            caller: refusal.caller === '' ? t('unknownCaller') : refusal.caller,
            target: refusal.modelApi === '' ? t('noModelApi') : refusal.modelApi,
          })}
        </span>
        <Badge tone="denied">{refusal.count}</Badge>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 pl-6 text-muted">
        <span className="min-w-0">
          {missing === null && <code className="font-mono text-xs">{refusal.code}</code>}
          {missing !== null && !mended && t('missing', { what: describeMissing(missing, decision) })}
          {mended && t('mended')}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 text-xs sm:ml-auto">
          <Time value={refusal.at} format="relative" />
          <Link href={explainRecordPath(refusal.requestId)} className="text-accent-ink hover:underline">
            {t('why')}
          </Link>
          {missing !== null && !mended && (
            <Link href={findMissingFix(missing).href} className="text-accent-ink hover:underline">
              {decision(`fix.${findMissingFix(missing).label}`)}
            </Link>
          )}
        </span>
      </p>
    </li>
  )
}
