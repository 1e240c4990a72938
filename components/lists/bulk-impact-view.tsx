'use client'

import { useTranslations } from 'next-intl'
import type { BulkVerb } from '@/components/lists/bulk-verbs'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import { isRecent } from '@/lib/bulk/rules'
import type { Affected, BulkImpact } from '@/lib/bulk/schema'

interface BulkImpactViewProps {
  /** Absent while it is read. */
  impact: BulkImpact | undefined
  verb: BulkVerb
  failed: boolean
}

/** Who gains or loses what, and whether it is in use now. */
export function BulkImpactView({ impact, verb, failed }: BulkImpactViewProps) {
  const t = useTranslations('lists.bulk')
  if (impact === undefined) {
    return failed ? null : (
      <div role="status" className="flex flex-col gap-2">
        <span className="sr-only">{t('reading')}</span>
        <Skeleton className="w-64" />
        <Skeleton className="w-40" />
      </div>
    )
  }
  const { unchanged, affected, lastUsedAt } = impact
  return (
    <>
      {affected.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {affected.map((party) => (
            <Party key={party.kind} party={party} verb={verb} />
          ))}
        </ul>
      )}
      {verb !== 'enable' && <LastUse lastUsedAt={lastUsedAt} />}
      {unchanged.length > 0 && verb !== 'revoke' && (
        <p className="text-muted">{t(`unchanged.${verb}`, { count: unchanged.length })}</p>
      )}
      <p className="text-muted">{t('effect')}</p>
    </>
  )
}

function Party({ party: { kind, count, names }, verb }: { party: Affected; verb: BulkVerb }) {
  const t = useTranslations('lists')
  const more = count - names.length
  return (
    <li>
      <p className="font-medium">
        {t(`affected.${verb === 'enable' ? 'enable' : 'disable'}.${kind}`, { count })}
      </p>
      <p className="break-words text-muted">
        {names.join(', ')}
        {more > 0 && ` ${t('bulk.andMore', { count: more })}`}
      </p>
    </li>
  )
}

function LastUse({ lastUsedAt }: { lastUsedAt: string | null | undefined }) {
  const t = useTranslations('lists.bulk')
  if (lastUsedAt === undefined) return null
  if (lastUsedAt === null) return <p className="text-muted">{t('neverUsed')}</p>
  const when = () => <Time value={lastUsedAt} format="relative" />
  return isRecent(lastUsedAt, new Date()) ? (
    <Notice kind="warning">{t.rich('inUse', { when })}</Notice>
  ) : (
    <p className="text-muted">{t.rich('lastUsed', { when })}</p>
  )
}
