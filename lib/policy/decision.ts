/** Stable codes of refusals; they are also the `code` of the gateway's error bodies. */
export const reasons = [
  'model_api.disabled',
  'token.missing',
  'token.invalid',
  'token.expired',
  'application.unknown',
  'application.disabled',
  'client.disabled',
  'audience.refused',
  'scope.not_granted',
  'scope.unknown',
  'resource_server.unknown',
  'resource_server.disabled',
  'consumer.not_found',
  'consumer.disabled',
  'grant.not_found',
  'grant.expired',
  'service.disabled',
] as const
export type Reason = (typeof reasons)[number]

/** Outcomes of checks that passed. */
export const passes = [
  'model_api.enabled',
  'auth.off',
  'token.valid',
  'application.enabled',
  'client.enabled',
  'audience.accepted',
  'scope.granted',
  'resource_server.enabled',
  'consumer.matched',
  'grant.live',
  'service.enabled',
] as const
export type Pass = (typeof passes)[number]

export type CheckName =
  | 'model_api'
  | 'bearer'
  | 'application'
  | 'client'
  | 'audience'
  | 'scope'
  | 'resource_server'
  | 'consumer'
  | 'grant'
  | 'service'

/**
 * One check of a decision. Steps stand in the order they were made; the first that failed gives the reason. `values`
 * holds the names of the objects involved, so that explain.ts and the console's messages can say it in words.
 */
export interface DecisionStep {
  check: CheckName
  passed: boolean
  outcome: Pass | Reason
  values: Record<string, string>
}

/** What would have to exist for the request to be allowed; the console turns it into a one-click fix. */
export type Missing =
  | { kind: 'edge'; sourceNodeId: string | null; targetNodeId: string | null; source: string; target: string }
  | { kind: 'scope_grant'; clientId: string; audience: string; scope: string }
  | { kind: 'grant'; consumerId: string; consumerName: string; modelApiId: string; modelApiName: string }

export type Decision =
  | { allowed: true; steps: DecisionStep[] }
  | { allowed: false; reason: Reason; steps: DecisionStep[]; missing?: Missing }
