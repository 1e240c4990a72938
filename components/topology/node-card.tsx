'use client'

import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CardMarks } from '@/components/topology/card-marks'
import { GroupMarks, GroupReasons } from '@/components/topology/group-marks'
import { KindTile } from '@/components/topology/kind-tile'
import { useDrawingMark } from '@/components/topology/drawing-store'
import { cn } from '@/components/ui/cn'
import type { TopologyNode } from '@/lib/topology/graph'

export type CardNode = Node<{ node: TopologyNode }, 'card'>

const handleLook =
  'size-3! min-h-0! min-w-0! rounded-full! border-2! border-surface! bg-line-control! opacity-0 transition-opacity ' +
  'group-hover:opacity-100 hover:bg-accent! after:absolute after:-inset-2 ' +
  '[:focus-visible>*>&]:opacity-100'

/** While a line is drawn, the whole card is the place to drop it. */
const dropLook =
  'inset-0! size-full! transform-none! rounded-lg! border-0! bg-transparent! opacity-0! after:hidden'

/** A second card looks out from under a collapsed group. */
const stackLook = 'shadow-[0_4px_0_-1px_var(--surface),0_4px_0_0_var(--line-strong)]'

/** What the card of a group has to tell of its members; undefined when there is nothing, or the card is no group's. */
function bearsOf({ group }: TopologyNode) {
  return group === undefined || group.bears.length === 0 ? undefined : group.bears
}

/**
 * A node on the canvas: 220 x 64. There may be hundreds, so it is memoised and listens to nothing that changes often;
 * cards that a line cannot end at are dimmed by the canvas around them.
 */
export const NodeCard = memo(function NodeCard({ data, selected, isConnectable }: NodeProps<CardNode>) {
  const { node } = data
  const bears = bearsOf(node)
  const mark = useDrawingMark(node.id)
  // A group stands for many; a line leads to one.
  const canJoin = isConnectable && node.group === undefined
  const isCaller = node.kind === 'client' || node.kind === 'agent'
  const shown = node.group === undefined ? selected && 'opacity-100' : 'invisible'
  const isCalled = node.kind !== 'client'
  return (
    <div
      className={cn(
        'group relative grid h-16 w-[220px] grid-cols-[auto_minmax(0,1fr)_auto] content-center items-center gap-x-2 rounded-lg border bg-surface px-3 transition-[opacity,border-color,translate]',
        selected
          ? 'border-accent-ink ring-1 ring-accent-ink'
          : 'border-line-strong hover:border-line-control',
        !node.enabled && 'border-dashed',
        node.group?.isOpen === false && stackLook,
        (mark === 'source' || mark === 'target') &&
          '-translate-y-0.5 border-accent-ink bg-accent-soft shadow-popup ring-2 ring-accent-ink/40',
      )}
      data-mark={mark ?? 'none'}
    >
      <span data-face className={cn(bears === undefined && 'row-span-2 mr-1', !node.enabled && 'opacity-45')}>
        <KindTile
          kind={node.kind}
          byCredential={node.object.type === 'credential'}
          {...(bears === undefined ? {} : { size: 'sm' })}
        />
      </span>
      <CardText node={node} />
      {bears === undefined ? <CardMarks node={node} /> : <GroupReasons bears={bears} />}
      {isCalled && (
        <Handle
          type="target"
          position={Position.Left}
          isConnectable={canJoin}
          className={cn(handleLook, shown, mark === 'target' && dropLook)}
        />
      )}
      {isCaller && (
        <Handle
          type="source"
          position={Position.Right}
          isConnectable={canJoin}
          className={cn(handleLook, shown, mark === 'source' && dropLook)}
        />
      )}
    </div>
  )
})

function CardText({ node }: { node: TopologyNode }) {
  const bears = bearsOf(node)
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
      {bears === undefined ? <Identity node={node} /> : <GroupMarks bears={bears} />}
    </>
  )
}

/** What it is and what tells it apart. What has no room for some letters of it wraps out of sight instead of showing an ellipsis alone. */
function Identity({ node }: { node: TopologyNode }) {
  const t = useTranslations('topology')
  const identity = shorten(node.identity)
  return (
    <span
      data-face
      data-words
      className={cn(
        'flex h-[18px] min-w-0 flex-wrap gap-x-1 overflow-hidden text-xs leading-[18px] text-muted',
        !node.enabled && 'opacity-45',
      )}
    >
      <span className="shrink-0">
        {node.badges.includes('sandbox') ? t('sandboxShort') : t(`kindsShort.${node.kind}`)}
      </span>
      {identity !== '' && (
        <span className="min-w-[7ch] flex-1 truncate font-mono text-[11px] text-faint">{identity}</span>
      )}
    </span>
  )
}

/** Ids are told apart by their end, and addresses by their host; the root path tells nothing. */
function shorten(identity: string): string {
  if (/^[a-z]+_[a-z2-7]{26}$/.test(identity)) return `…${identity.slice(-6)}`
  return identity === '/' ? '' : identity.replace(/^https?:\/\//, '')
}
