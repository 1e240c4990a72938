'use client'

import { Ban, ClockAlert, ShieldX, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { alarming } from '@/components/topology/emphasis'
import type { TopologyNode } from '@/lib/topology/graph'

/** The status of the node at the right of its card, beside the identity so that the name has the whole width: a dot, or signs with their reasons when something needs a look. */
export function CardMarks({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology.badges')
  const { badges, refusedLastHour } = node
  const alarm = badges.find((badge) => alarming.includes(badge))
  const isFine = node.enabled && alarm === undefined && !badges.includes('secret_expiring')
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      {refusedLastHour > 0 && (
        <span
          title={t('deniedCount', { count: refusedLastHour })}
          className="flex items-center gap-0.5 rounded-sm bg-denied-soft px-1 text-[11px] leading-[18px] font-medium text-denied"
        >
          <ShieldX role="img" aria-label={t('denied')} className="size-3" />
          {refusedLastHour > 99 ? '99+' : refusedLastHour}
        </span>
      )}
      {!node.enabled && <Ban role="img" aria-label={t('disabled')} className="size-3.5 text-faint" />}
      {badges.includes('secret_expiring') && (
        <span title={t('secret_expiring')} className="text-expiring">
          <ClockAlert role="img" aria-label={t('secret_expiring')} className="size-3.5" />
        </span>
      )}
      {alarm !== undefined && (
        <span title={t(alarm)} className="text-expiring">
          <TriangleAlert role="img" aria-label={t(alarm)} className="size-3.5" />
        </span>
      )}
      {isFine && refusedLastHour === 0 && (
        <span title={t('live')} className="size-2 rounded-full bg-allowed" />
      )}
    </span>
  )
}
