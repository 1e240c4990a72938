import * as z from 'zod'
import { objectId } from '@/lib/schema'
import type { Missing } from '@/lib/policy/decision'

/** Who wants what: a principal by its client id, a resource whose id tells its kind, and scopes as `audience|value`. */
export const accessQuestion = z.strictObject({
  principal: objectId,
  /** A Model API, an application with an audience, or a credential. */
  resource: objectId,
  /** Scope values, separated by spaces; what the resource needs unless given. */
  scope: z.string().trim().max(1_000, 'Use at most 1000 characters.').optional(),
  /** Audience of the token for a call of a Model API; the gateway's own unless given. */
  audience: z.string().trim().max(255, 'Use at most 255 characters.').optional(),
})
export type AccessQuestion = z.output<typeof accessQuestion>

const scopes = z.array(z.string().min(1).max(255)).min(1).max(200)

/** A change that removes the cause of a refusal. Each is one write of the domain. */
export const accessFix = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('connect'),
    sourceId: objectId,
    targetId: objectId,
    /** Scope values of the target; null for lines that choose none. */
    scopes: scopes.nullable(),
  }),
  z.strictObject({ kind: z.literal('widen_edge'), edgeId: objectId, scopes, added: scopes }),
  z.strictObject({
    kind: z.literal('grant_scopes'),
    clientId: objectId,
    audience: z.string().min(1).max(255),
    scopes,
  }),
  z.strictObject({ kind: z.literal('create_consumer'), applicationId: objectId }),
  z.strictObject({ kind: z.literal('grant_model_api'), consumerId: objectId, modelApiId: objectId }),
  z.strictObject({
    kind: z.literal('extend_grant'),
    consumerId: objectId,
    modelApiId: objectId,
    /** From now; null for good. */
    days: z.number().int().min(1).max(365).nullable(),
  }),
  z.strictObject({
    kind: z.literal('enable'),
    object: z.enum(['application', 'resource_server', 'consumer', 'model_api', 'service', 'credential']),
    id: objectId,
  }),
])
export type AccessFix = z.output<typeof accessFix>
export type FixKind = AccessFix['kind']

/** The fix that was previewed, for the question it answers. */
export const applyFixInput = z.strictObject({ question: accessQuestion, fix: accessFix })
export type ApplyFixInput = z.output<typeof applyFixInput>

/** One check of a decision; the same form as in stored requests. */
export interface ExplainedStep {
  check: string
  passed: boolean
  outcome: string
  values: Record<string, string>
  /** The step in English. */
  detail: string
}

export interface ExplainedDecision {
  allowed: boolean
  /** Code of the first check that failed. */
  reason: string | null
  steps: ExplainedStep[]
  missing: Missing | null
}

/** A row that a fix writes. Names, so that it can be read; nothing here is a secret. */
export type FixWrite =
  | { type: 'edge'; source: string; target: string }
  /** `server` is the name of the resource server; empty when it is gone. */
  | { type: 'scope_grant'; client: string; audience: string; server: string; scope: string }
  | { type: 'consumer'; name: string; claim: string; value: string }
  /** `end` is ISO 8601; null = for good. */
  | { type: 'grant'; consumer: string; modelApi: string; end: string | null }
  | { type: 'grant_end'; consumer: string; modelApi: string; end: string | null }
  | { type: 'rule_resource'; rule: string; credential: string }
  | { type: 'enabled'; object: string; name: string }

/** Something that becomes possible. */
export type Access =
  | { type: 'call'; principal: string; principalId: string; modelApi: string; modelApiId: string }
  | { type: 'anyone'; modelApi: string; modelApiId: string }
  | { type: 'token'; principal: string; principalId: string; audience: string; scope: string }
  | { type: 'credential'; principal: string; principalId: string; credential: string; credentialId: string }

/** What a fix would do, worked out before it is done. */
export interface FixPreview {
  fix: AccessFix
  writes: FixWrite[]
  /** Everything that becomes possible beyond what was asked, at most `shownGains` of them. */
  gains: Access[]
  /** How many there are in all. */
  gainCount: number
  /** The decision as it will be. */
  after: ExplainedDecision
}

export interface ExplainedObject {
  type: 'application' | 'agent' | 'model_api' | 'resource_server' | 'credential'
  id: string
  name: string
}

export interface ExplainedRecord {
  kind: 'request' | 'event'
  id: string
  requestId: string
  time: string
  /** As the record says it: `completed`, `refused`, `success` and others. */
  result: string
  /** Stable code; empty for none. */
  code: string
  decision: ExplainedDecision
}

/** Why something is allowed or refused, now and, for a stored request, then. */
export interface Explanation {
  /** Null when the record does not tell who asked or for what. */
  question: AccessQuestion | null
  action: 'call' | 'token' | 'obtain'
  principal: ExplainedObject | null
  resource: ExplainedObject | null
  /** The line on the canvas cannot be: code and names of a refusal of the topology. */
  line: { code: string; source: string; target: string } | null
  now: ExplainedDecision | null
  then: ExplainedRecord | null
  fixes: FixPreview[]
}
