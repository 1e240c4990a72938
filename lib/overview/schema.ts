import type { Missing } from '@/lib/policy/decision'

/** The way from an empty instance to the first authorized, streamed answer, in order. */
export const firstSteps = ['agent', 'model', 'secret', 'prompt'] as const
export type FirstStep = (typeof firstSteps)[number]

export interface FirstRun {
  /** Whether each step is done, as the server sees it. */
  steps: Record<FirstStep, boolean>
  /** The agent that is furthest on the way. */
  agent: { applicationId: string; nodeId: string | null; name: string } | null
  /** A model on the canvas that the agent could be connected to, and the Model API behind it. */
  model: { nodeId: string; modelApiId: string | null } | null
  sampleLoaded: boolean
  /** The lines between the sample and other nodes, in words; they go with it. */
  sampleTies: string[]
}

/** An hour of calls through the gateway. */
export interface TrafficHour {
  /** Its beginning, ISO 8601. */
  start: string
  allowed: number
  refused: number
  failed: number
  inputTokens: number
  outputTokens: number
}

export const attentionKinds = [
  ...[
    'refusals',
    'account_locked',
    'account_locked_at_address',
    'secret_expired',
    'agent_without_secret',
    'grant_ended',
  ],
  ...['disabled_on_line', 'consumer_without_grant', 'secret_expiring', 'grant_ending'],
] as AttentionKind[]

export type AttentionKind =
  | 'refusals'
  | 'account_locked'
  | 'account_locked_at_address'
  | 'secret_expired'
  | 'secret_expiring'
  | 'agent_without_secret'
  | 'consumer_without_grant'
  | 'grant_ended'
  | 'grant_ending'
  | 'disabled_on_line'

/** Refused calls of the last hour that have the same cause. */
export interface RefusalGroup {
  code: string
  count: number
  caller: string
  modelApi: string
  /** The latest of them. */
  requestId: string
  at: string
  missing: Missing | null
  /** A line between the two stands on the canvas by now. */
  drawn: boolean
}

/** One object that needs somebody. */
export interface AttentionItem {
  /** The object that its page is found by. */
  id: string
  name: string
  /** What else names it: the other end of a grant. */
  other?: string
  /** When it ends or ended, ISO 8601. */
  at?: string
}

export interface Attention {
  refusals: RefusalGroup[]
  /** At most `shownItems` of each kind, and how many there are; counting stops one above `countedItems`. */
  items: Partial<Record<Exclude<AttentionKind, 'refusals'>, { shown: AttentionItem[]; count: number }>>
}

export const shownItems = 5
export const countedItems = 100
