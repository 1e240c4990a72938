import {
  Bot,
  Building2,
  Globe,
  KeyRound,
  MonitorSmartphone,
  Plug,
  Sparkles,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { AccessObject } from '@/lib/topology/access'
import type { NodeKind } from '@/lib/topology/graph'

const icons: Record<NodeKind, LucideIcon> = {
  client: MonitorSmartphone,
  agent: Bot,
  llm: Sparkles,
  external: Plug,
  enterprise: Building2,
}

/** Each kind has an outline of its own, so that kinds are told apart without colour. */
const shapes: Record<NodeKind, string> = {
  client: 'rounded-sm',
  agent: 'rounded-full',
  llm: 'rounded-[10px] rounded-tr-none',
  external: 'rounded-l-sm rounded-r-full',
  enterprise: 'rounded-t-[14px] rounded-b-xs',
}

const tones: Record<NodeKind, string> = {
  client: 'border-line-strong bg-sunken text-muted',
  agent: 'border-accent-ink/30 bg-accent-soft text-accent-ink',
  llm: 'border-allowed/30 bg-allowed-soft text-allowed',
  external: 'border-expiring/30 bg-expiring-soft text-expiring',
  enterprise: 'border-line-strong bg-hover text-ink',
}

interface KindTileProps {
  kind: NodeKind
  /** The node stands for a stored credential and not for a Model API. */
  byCredential?: boolean
  size?: 'sm' | 'md'
}

/** The icon of a node kind on its shape. */
export function KindTile({ kind, byCredential = false, size = 'md' }: KindTileProps) {
  const Icon = kind === 'llm' && byCredential ? KeyRound : icons[kind]
  return (
    <span
      className={cn(
        'grid shrink-0 place-items-center border',
        size === 'md' ? 'size-9 [&_svg]:size-4.5' : 'size-6 [&_svg]:size-3.5',
        shapes[kind],
        tones[kind],
      )}
    >
      <Icon aria-hidden strokeWidth={1.75} />
    </span>
  )
}

/** The same for a caller or something called, of which some are no node kind. */
export function ObjectTile({ object }: { object: AccessObject }) {
  const { kind } = object
  if (kind !== 'consumer' && kind !== 'anyone') return <KindTile kind={kind} size="sm" />
  const Icon = kind === 'consumer' ? UserRound : Globe
  return (
    <span className="grid size-6 shrink-0 place-items-center rounded-sm border border-line-strong bg-sunken text-muted [&_svg]:size-3.5">
      <Icon aria-hidden strokeWidth={1.75} />
    </span>
  )
}
