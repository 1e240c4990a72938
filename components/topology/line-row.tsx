'use client'

import { Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTopology } from '@/components/topology/topology-context'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import type { TopologyEdge } from '@/lib/topology/graph'

interface LineRowProps {
  edge: TopologyEdge
  otherId: string
  direction: 'to' | 'from'
}

/** One line as seen from one of its nodes. */
export function LineRow({ edge, otherId, direction }: LineRowProps) {
  const t = useTranslations('topology')
  const { nodesById, select, askDisconnect, deniedReason } = useTopology()
  const other = nodesById.get(otherId)?.name ?? ''
  return (
    <li className="flex min-h-10 items-center gap-2 border-b py-1 pr-1.5 pl-3 last:border-b-0">
      <span className="w-20 shrink-0 text-xs text-muted">
        {t(direction === 'to' ? 'mayCallShort' : 'calledBy')}
      </span>
      <button
        type="button"
        className="min-w-0 flex-1 truncate text-left text-sm hover:underline"
        onClick={() => select(edge.id, { takeFocus: true })}
      >
        {other}
      </button>
      {!edge.live && <Badge tone="expiring">{t('notLive')}</Badge>}
      <span className="max-w-32 truncate font-mono text-xs text-muted">
        {edge.labels.length === 1 ? edge.labels[0] : t('scopeCount', { count: edge.labels.length })}
      </span>
      <IconButton
        icon={Unlink}
        size="sm"
        label={t('disconnect.from', { name: other })}
        disabledReason={deniedReason}
        onClick={() => askDisconnect(edge.id)}
      />
    </li>
  )
}
