'use client'

import { Hand, Spline } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { topologyPath } from '@/components/topology/topology-path'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'

interface OriginCellProps {
  /** The grant in one line. */
  name: string
  manual: boolean
  edgeIds: readonly string[]
}

/** Whether a hand or a line gave the grant, with the way to the line. */
export function OriginCell({ name, manual, edgeIds }: OriginCellProps) {
  const t = useTranslations('grants')
  const [edgeId] = edgeIds
  const Icon = edgeId === undefined ? Hand : Spline
  return (
    <span className="flex items-baseline gap-1.5">
      <Icon aria-hidden className="size-3.5 shrink-0 self-center text-muted" />
      {t(edgeId === undefined ? 'byHand' : manual ? 'byBoth' : 'byLine')}
      {edgeId !== undefined && (
        <Link
          href={topologyPath(edgeId)}
          aria-label={t('showLineOf', { name })}
          className="relative truncate text-xs text-accent-ink hover:underline"
        >
          {t('showLine')}
        </Link>
      )}
    </span>
  )
}

/** When the grant ends or ended. */
export function EndCell({ expiresAt }: { expiresAt: string | null }) {
  const t = useTranslations('grants')
  const [now] = useState(() => Date.now())
  if (expiresAt === null) return <span className="text-muted">{t('never')}</span>
  if (Date.parse(expiresAt) > now) return <Time value={expiresAt} format="relative" />
  return (
    <Status kind="denied">
      {t.rich('endedOn', { when: () => <Time value={expiresAt} format="relative" /> })}
    </Status>
  )
}
