'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { Affected, BulkImpact } from '@/lib/bulk/schema'
import { isRecent } from '@/lib/bulk/rules'
import type { Status } from '@/lib/schema'

interface BulkImpactViewProps {
  /** Absent while it is read. */
  impact: BulkImpact | undefined
  status: Status
  failed: boolean
}

/** Who gains or loses what, and whether it is in use now. */
export function BulkImpactView({ impact, status, failed }: BulkImpactViewProps) {
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
  const verb = status === 'enabled' ? 'Enable' : 'Disable'
  return (
    <>
      {affected.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {affected.map((party) => (
            <Party key={party.kind} party={party} status={status} />
          ))}
        </ul>
      )}
      {status === 'disabled' && <LastUse lastUsedAt={lastUsedAt} />}
      {unchanged.length > 0 && (
        <p className="text-muted">{t(`unchanged${verb}`, { count: unchanged.length })}</p>
      )}
      <p className="text-muted">{t('effect')}</p>
    </>
  )
}

function Party({ party: { kind, count, names }, status }: { party: Affected; status: Status }) {
  const t = useTranslations('lists')
  const more = count - names.length
  const verb = status === 'enabled' ? 'enable' : 'disable'
  return (
    <li>
      <p className="font-medium">{t(`affected.${verb}.${kind}`, { count })}</p>
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
