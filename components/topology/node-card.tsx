'use client'

import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { Ban, ClockAlert, ShieldX, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { alarming } from '@/components/topology/emphasis'
import { KindTile } from '@/components/topology/kind-tile'
import { useDrawingMark } from '@/components/topology/drawing-store'
import { cn } from '@/components/ui/cn'
import type { TopologyNode } from '@/lib/topology/graph'

export type CardNode = Node<{ node: TopologyNode }, 'card'>

const handleLook =
  'size-3! min-h-0! min-w-0! rounded-full! border-2! border-surface! bg-line-control! opacity-0 transition-opacity ' +
  'group-hover:opacity-100 hover:bg-accent! after:absolute after:-inset-2 ' +
  '[.react-flow__node:focus-visible_&]:opacity-100'

/** While a line is drawn, the whole card is the place to drop it. */
const dropLook =
  'inset-0! size-full! transform-none! rounded-lg! border-0! bg-transparent! opacity-0! after:hidden'

/**
 * A node on the canvas: 220 x 64. There may be hundreds, so it is memoised and listens to nothing that changes often;
 * cards that a line cannot end at are dimmed by the canvas around them.
 */
export const NodeCard = memo(function NodeCard({ data, selected, isConnectable }: NodeProps<CardNode>) {
  const { node } = data
  const mark = useDrawingMark(node.id)
  const isCaller = node.kind === 'client' || node.kind === 'agent'
  const isCalled = node.kind !== 'client'
  return (
    <div
      className={cn(
        'group relative grid h-16 w-[220px] grid-cols-[auto_minmax(0,1fr)_auto] content-center items-center gap-x-2 rounded-lg border bg-surface px-3 transition-[opacity,border-color,translate]',
        selected
          ? 'border-accent-ink ring-1 ring-accent-ink'
          : 'border-line-strong hover:border-line-control',
        !node.enabled && 'border-dashed',
        (mark === 'source' || mark === 'target') &&
          '-translate-y-0.5 border-accent-ink bg-accent-soft shadow-popup ring-2 ring-accent-ink/40',
      )}
      data-mark={mark ?? 'none'}
    >
      <span data-face className={cn('row-span-2 mr-1', !node.enabled && 'opacity-45')}>
        <KindTile kind={node.kind} byCredential={node.object.type === 'credential'} />
      </span>
      <CardText node={node} />
      <CardMarks node={node} />
      {isCalled && (
        <Handle
          type="target"
          position={Position.Left}
          isConnectable={isConnectable}
          className={cn(handleLook, selected && 'opacity-100', mark === 'target' && dropLook)}
        />
      )}
      {isCaller && (
        <Handle
          type="source"
          position={Position.Right}
          isConnectable={isConnectable}
          className={cn(handleLook, selected && 'opacity-100', mark === 'source' && dropLook)}
        />
      )}
    </div>
  )
})

function CardText({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const identity = shorten(node.identity)
  // What has no room for some letters of it wraps out of sight instead of showing an ellipsis alone.
  const dimmed = !node.enabled && 'opacity-45'
  return (
    <>
      <span
        data-face
        data-words
        className={cn('col-span-2 truncate text-sm leading-[18px] font-medium', dimmed)}
      >
        {node.name}
      </span>
      <span
        data-face
        data-words
        className={cn(
          'flex h-[18px] min-w-0 flex-wrap gap-x-1 overflow-hidden text-xs leading-[18px] text-muted',
          dimmed,
        )}
      >
        <span className="shrink-0">
          {node.badges.includes('sandbox') ? t('sandboxShort') : t(`kindsShort.${node.kind}`)}
        </span>
        {identity !== '' && (
          <span className="min-w-[7ch] flex-1 truncate font-mono text-[11px] text-faint">{identity}</span>
        )}
      </span>
    </>
  )
}

/** Ids are told apart by their end, and addresses by their host; the root path tells nothing. */
function shorten(identity: string): string {
  if (/^[a-z]+_[a-z2-7]{26}$/.test(identity)) return `…${identity.slice(-6)}`
  return identity === '/' ? '' : identity.replace(/^https?:\/\//, '')
}

/** The status of the node at the right of its card, beside the identity so that the name has the whole width: a dot, or signs with their reasons when something needs a look. */
function CardMarks({ node }: { node: TopologyNode }) {
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
