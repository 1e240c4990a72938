'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTopology } from '@/components/topology/topology-context'
import { useFetched } from '@/components/ui/use-fetched'
import { useTellChange } from '@/components/topology/use-tell-change'
import { Button } from '@/components/ui/button'
import { Inspector } from '@/components/ui/inspector'
import { Notice } from '@/components/ui/notice'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { TopologyChange } from '@/lib/topology/graph'
import type { TopologyChanges } from '@/lib/topology/list-changes'

/** Who did what to the topology and when, by everybody, latest first. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('topology.history')
  return (
    <Inspector title={t('title')} subtitle={t('help')} takeFocus onClose={onClose}>
      <Changes />
    </Inspector>
  )
}

/** One page of the history, and the next when it is asked for. */
function Changes({ before }: { before?: string }) {
  const t = useTranslations('topology')
  const { topology } = useTopology()
  const [more, showMore] = useState(false)
  const url = before === undefined ? '/topology/changes' : `/topology/changes?before=${before}`
  const { data, failed, retry } = useFetched<TopologyChanges>(url, topology.version)
  if (failed) {
    return (
      <Notice
        kind="error"
        action={
          <Button size="sm" onClick={retry}>
            {t('retry')}
          </Button>
        }
      >
        {t('loadFailed')}
      </Notice>
    )
  }
  if (data === undefined) return <SkeletonRows rows={6} label={t('loading')} />
  if (data.changes.length === 0) return <p className="text-sm text-muted">{t('history.empty')}</p>
  return (
    <>
      <ol aria-label={t('history.title')} className="flex flex-col">
        {data.changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      {data.older !== null && !more && (
        <Button size="sm" className="self-start" onClick={() => showMore(true)}>
          {t('history.more')}
        </Button>
      )}
      {data.older !== null && more && <Changes before={data.older} />}
    </>
  )
}

function Change({ change }: { change: TopologyChange }) {
  const t = useTranslations('topology.history')
  const { topology, nodesById, select } = useTopology()
  const tell = useTellChange()
  const { targetId } = change
  const isThere = nodesById.has(targetId) || topology.edges.some((edge) => edge.id === targetId)
  return (
    <li className="flex items-start gap-2 border-b py-2 last:border-b-0">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-sm [overflow-wrap:anywhere]">{tell(change)}</span>
        <span className="text-xs text-muted">
          <Time value={change.time} format="relative" />
        </span>
      </span>
      {isThere && (
        <Button size="sm" onClick={() => select(targetId)}>
          {t('show')}
        </Button>
      )}
    </li>
  )
}
