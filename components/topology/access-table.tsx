'use client'

import { Link2, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Status } from '@/components/ui/status'
import { nodeKinds, type TopologyEdge, type TopologyNode } from '@/lib/topology/graph'

/** The same graph as a list: who may call what, with connect and disconnect. For narrow screens, and by choice. */
export function AccessTable() {
  const t = useTranslations('topology')
  const { topology } = useTopology()
  const ordered = nodeKinds.flatMap((kind) => topology.nodes.filter((node) => node.kind === kind))
  return (
    <ul aria-label={t('table.label')} className="mx-auto flex w-full max-w-4xl flex-col gap-3 p-4">
      {ordered.map((node) => (
        <NodeRow key={node.id} node={node} />
      ))}
    </ul>
  )
}

function NodeRow({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const { topology, select, openConnect, deniedReason } = useTopology()
  const out = topology.edges.filter((edge) => edge.sourceId === node.id)
  const into = topology.edges.filter((edge) => edge.targetId === node.id)
  return (
    <li className="rounded-lg border bg-surface">
      <div className="flex items-center gap-3 px-3 py-2.5">
        <KindTile kind={node.kind} byCredential={node.object.type === 'credential'} />
        <div className="flex min-w-0 flex-1 flex-col">
          <button
            type="button"
            className="truncate text-left text-sm font-medium hover:underline"
            onClick={() => select(node.id, { takeFocus: true })}
          >
            {node.name}
          </button>
          <span className="flex min-w-0 gap-1.5 text-xs text-muted">
            <span className="shrink-0">
              {node.badges.includes('sandbox') ? t('sandboxShort') : t(`kinds.${node.kind}`)}
            </span>
            <span className="truncate font-mono text-faint">{node.identity}</span>
          </span>
        </div>
        <span className="max-sm:hidden">
          <Status kind={node.enabled ? 'allowed' : 'off'}>
            {t(node.enabled ? 'badges.live' : 'badges.disabled')}
          </Status>
        </span>
        <IconButton
          icon={Link2}
          label={t('connect.button', { name: node.name })}
          disabledReason={deniedReason}
          onClick={() => openConnect(node.id)}
        />
      </div>
      {out.length + into.length > 0 && (
        <ul className="border-t">
          {out.map((edge) => (
            <LineRow key={edge.id} edge={edge} otherId={edge.targetId} direction="to" />
          ))}
          {into.map((edge) => (
            <LineRow key={edge.id} edge={edge} otherId={edge.sourceId} direction="from" />
          ))}
        </ul>
      )}
    </li>
  )
}

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
