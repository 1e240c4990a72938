import type { Decision, Missing } from '@/lib/policy/decision'
import {
  gatewayAudience,
  modelInvokeScope,
  type Snapshot,
  type SnapshotApplication,
  type SnapshotConsumer,
  type SnapshotModelApi,
} from '@/lib/policy/snapshot'
import { Trail } from '@/lib/policy/trail'

/** The claims of a verified access token that decisions read. */
export interface CallerClaims {
  client_id: string
  aud: string
  scope: string
  [claim: string]: unknown
}

/** What the bearer check found: verified claims, or why there are none. */
export type Bearer =
  { claims: CallerClaims } | { failure: 'token.missing' | 'token.invalid' | 'token.expired' }

export interface ModelCall {
  modelApi: SnapshotModelApi
  bearer: Bearer
  /** Epoch milliseconds. */
  nowMs: number
}

/** The answer for a call of a Model API, with the caller as far as it could be named. */
export type ModelCallDecision = Decision & { application?: SnapshotApplication; consumer?: SnapshotConsumer }

/**
 * May this caller use this Model API? Pure: the same snapshot and call give the same answer. Fails closed at the first
 * check that does not pass, and says which edge or grant would have let it pass.
 */
export function decideModelCall(snapshot: Snapshot, call: ModelCall): ModelCallDecision {
  const { modelApi, bearer } = call
  const trail = new Trail()
  const values = { modelApi: modelApi.name }
  if (!modelApi.enabled) return trail.refuse('model_api', 'model_api.disabled', { values })
  trail.pass('model_api', 'model_api.enabled', values)
  if (!modelApi.authEnabled) {
    trail.pass('bearer', 'auth.off', values)
    return decideService(trail, modelApi)
  }
  if ('failure' in bearer) return trail.refuse('bearer', bearer.failure)
  trail.pass('bearer', 'token.valid', { clientId: bearer.claims.client_id })
  return decideCaller(snapshot, { trail, modelApi, claims: bearer.claims, nowMs: call.nowMs })
}

interface CallerCheck {
  trail: Trail
  modelApi: SnapshotModelApi
  claims: CallerClaims
  nowMs: number
}

function decideCaller(snapshot: Snapshot, check: CallerCheck): ModelCallDecision {
  const { trail, modelApi, claims, nowMs } = check
  const application = snapshot.applications.get(claims.client_id)
  if (application === undefined) {
    return trail.refuse('application', 'application.unknown', { values: { clientId: claims.client_id } })
  }
  const values = { application: application.name }
  if (!application.enabled || !application.clientEnabled) {
    return { ...trail.refuse('application', 'application.disabled', { values }), application }
  }
  trail.pass('application', 'application.enabled', values)
  const refusal = refuseScope(snapshot, { ...check, application })
  if (refusal !== undefined) return { ...refusal, application }
  const consumers = snapshot.consumers.filter((consumer) => matches(consumer, claims))
  return { ...decideGrant(trail, { application, consumers, modelApi, nowMs }), application }
}

/** The token's audience must be the gateway's, and a scope of the token must still be granted today. */
function refuseScope(
  snapshot: Snapshot,
  { trail, application, modelApi, claims }: CallerCheck & { application: SnapshotApplication },
): Decision | undefined {
  const audience = claims.aud
  const server = snapshot.resourceServers.get(audience)
  if (server === undefined || !server.enabled || !server.gatewayAudience) {
    return trail.refuse('audience', 'audience.refused', { values: { audience } })
  }
  trail.pass('audience', 'audience.accepted', { audience })
  const isOwn = audience === gatewayAudience(snapshot.instanceId)
  const granted = application.scopesByAudience.get(audience)
  const asked = claims.scope.split(' ')
  const live = asked.filter((scope) => granted?.has(scope) && (!isOwn || scope === modelInvokeScope))
  if (live.length > 0) {
    trail.pass('scope', 'scope.granted', { application: application.name, scope: live.join(' '), audience })
    return undefined
  }
  const scope = isOwn ? modelInvokeScope : (asked[0] ?? '')
  const missing: Missing = isOwn
    ? missingEdge(application, modelApi)
    : { kind: 'scope_grant', clientId: application.id, audience, scope }
  return trail.refuse('scope', 'scope.not_granted', {
    values: { application: application.name, scope, audience },
    missing,
  })
}

interface GrantCheck {
  application: SnapshotApplication
  consumers: SnapshotConsumer[]
  modelApi: SnapshotModelApi
  nowMs: number
}

/** Among the consumers that match the token, an enabled one must hold a live grant on the Model API. */
function decideGrant(
  trail: Trail,
  { application, consumers, modelApi, nowMs }: GrantCheck,
): ModelCallDecision {
  const enabled = consumers.filter((candidate) => candidate.enabled)
  const consumer = enabled.find((candidate) => isLive(candidate.grants.get(modelApi.id), nowMs)) ?? enabled[0]
  if (consumer === undefined) return refuseConsumer(trail, { application, disabled: consumers[0], modelApi })
  trail.pass('consumer', 'consumer.matched', { consumer: consumer.name, claim: consumer.claim })
  const values = { consumer: consumer.name, modelApi: modelApi.name }
  const end = consumer.grants.get(modelApi.id)
  if (end === undefined) {
    const missing = missingGrant(application, { consumer, modelApi })
    return { ...trail.refuse('grant', 'grant.not_found', { values, missing }), consumer }
  }
  if (!isLive(end, nowMs)) return { ...trail.refuse('grant', 'grant.expired', { values }), consumer }
  trail.pass('grant', 'grant.live', values)
  return { ...decideService(trail, modelApi), consumer }
}

function refuseConsumer(
  trail: Trail,
  about: {
    application: SnapshotApplication
    disabled: SnapshotConsumer | undefined
    modelApi: SnapshotModelApi
  },
): ModelCallDecision {
  const { application, disabled, modelApi } = about
  if (disabled !== undefined) {
    const refusal = trail.refuse('consumer', 'consumer.disabled', { values: { consumer: disabled.name } })
    return { ...refusal, consumer: disabled }
  }
  return trail.refuse('consumer', 'consumer.not_found', {
    values: { application: application.name },
    missing: missingEdge(application, modelApi),
  })
}

function decideService(trail: Trail, { service }: SnapshotModelApi): Decision {
  const values = { service: service.name }
  if (!service.enabled) return trail.refuse('service', 'service.disabled', { values })
  trail.pass('service', 'service.enabled', values)
  return trail.allow()
}

function missingEdge(application: SnapshotApplication, modelApi: SnapshotModelApi): Missing {
  return {
    kind: 'edge',
    sourceNodeId: application.nodeId,
    targetNodeId: modelApi.nodeId,
    source: application.name,
    target: modelApi.name,
  }
}

/** A caller drawn on the canvas lacks a line; a consumer made by hand lacks a grant. */
function missingGrant(
  application: SnapshotApplication,
  { consumer, modelApi }: { consumer: SnapshotConsumer; modelApi: SnapshotModelApi },
): Missing {
  if (application.nodeId !== null && consumer.claim === 'client_id') return missingEdge(application, modelApi)
  return {
    kind: 'grant',
    consumerId: consumer.id,
    consumerName: consumer.name,
    modelApiId: modelApi.id,
    modelApiName: modelApi.name,
  }
}

/** Whether the token's claims make its bearer this consumer. */
export function matches(
  consumer: Pick<SnapshotConsumer, 'claim' | 'match' | 'value'>,
  claims: CallerClaims,
): boolean {
  const claim = claims[consumer.claim]
  if (typeof claim !== 'string') return false
  return consumer.match === 'equals' ? claim === consumer.value : claim.split(' ').includes(consumer.value)
}

function isLive(end: number | null | undefined, nowMs: number): boolean {
  return end === null || (end !== undefined && end > nowMs)
}
