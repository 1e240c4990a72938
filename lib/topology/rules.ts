import type { BoundObject, EdgeKind, NodeKind } from '@/lib/topology/graph'

/** What the rules need to know about a node; a TopologyNode has it all. */
export interface RuleNode {
  id: string
  kind: NodeKind
  name: string
  enabled: boolean
  object: BoundObject
}

export interface RuleEdge {
  sourceId: string
  targetId: string
}

/** Stable codes of refusals; the console has a sentence for each in both languages. */
export const refusalCodes = [
  'self',
  'already_connected',
  'wrong_direction',
  'nothing_calls_clients',
  'agent_to_agent',
  'not_a_caller',
  'client_to_credential',
  'client_to_enterprise',
  'source_disabled',
  'target_disabled',
  'target_without_scopes',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  allowed: false
  code: RefusalCode
  /** Names of the two nodes, for the sentence. */
  source: string
  target: string
}

export type ConnectAnswer = { allowed: true; kind: EdgeKind } | Refusal

/**
 * May a line be drawn from source to target? Pure: the canvas asks it under the cursor, and `connect` asks it again under
 * lock. What can never be is said before what is only so at the moment.
 */
export function canConnect(source: RuleNode, target: RuleNode, existing: readonly RuleEdge[]): ConnectAnswer {
  const refuse = (code: RefusalCode): Refusal => ({
    allowed: false,
    code,
    source: source.name,
    target: target.name,
  })
  if (source.id === target.id) return refuse('self')
  const kind = edgeKind(source, target)
  if (kind === undefined) return refuse(whyNever(source, target))
  if (existing.some((edge) => edge.sourceId === source.id && edge.targetId === target.id)) {
    return refuse('already_connected')
  }
  if (!source.enabled) return refuse('source_disabled')
  if (!target.enabled) return refuse('target_disabled')
  if (scopesOf(target, kind)?.length === 0) return refuse('target_without_scopes')
  return { allowed: true, kind }
}

/** What a line between the two would write; undefined when there can be no such line. */
export function edgeKind(source: RuleNode, target: RuleNode): EdgeKind | undefined {
  const fromAgent = source.kind === 'agent'
  if (!fromAgent && source.kind !== 'client') return undefined
  switch (target.kind) {
    case 'client':
      return undefined
    case 'agent':
      return fromAgent ? undefined : 'agent_scopes'
    case 'llm':
      if (target.object.type === 'model_api') return 'model_api'
      return fromAgent ? 'credential' : undefined
    case 'external':
      return fromAgent ? 'credential' : undefined
    case 'enterprise':
      return fromAgent ? 'service_scopes' : undefined
  }
}

/** The scopes among which a line of this kind chooses; undefined for lines that choose none. */
export function scopesOf(target: RuleNode, kind: EdgeKind) {
  if (kind !== 'agent_scopes' && kind !== 'service_scopes') return undefined
  return target.object.type === 'application' && target.object.audience !== null ? target.object.scopes : []
}

function whyNever(source: RuleNode, target: RuleNode): RefusalCode {
  if (edgeKind(target, source) !== undefined) return 'wrong_direction'
  if (source.kind !== 'client' && source.kind !== 'agent') return 'not_a_caller'
  if (target.kind === 'client') return 'nothing_calls_clients'
  if (target.kind === 'agent') return 'agent_to_agent'
  return target.kind === 'enterprise' ? 'client_to_enterprise' : 'client_to_credential'
}
