import type { Ask, World } from '@/lib/explain/world'
import type { ExplainedDecision, ExplainedStep } from '@/lib/explain/schema'
import { decideModelCall } from '@/lib/policy/decide'
import { decideClientToken } from '@/lib/policy/decide-token'
import type { Decision } from '@/lib/policy/decision'
import { describeStep } from '@/lib/policy/explain'
import type { SnapshotApplication } from '@/lib/policy/snapshot'
import { Trail } from '@/lib/policy/trail'

/**
 * What would be answered now: by the gateway to a call with a token of the client for these scopes, by the token endpoint
 * to a client that proved who it is, or by the vault. Pure; the first two ask the very functions that serve requests.
 */
export function simulate(world: World, ask: Ask): ExplainedDecision {
  switch (ask.kind) {
    case 'call':
      return simulateCall(world, ask)
    case 'token':
      return simulateToken(world, ask)
    case 'credential':
      return simulateCredential(world, ask)
  }
}

function simulateCall({ snapshot, nowMs }: World, ask: Extract<Ask, { kind: 'call' }>): ExplainedDecision {
  const modelApi = snapshot.modelApis.get(ask.modelApiId)
  if (modelApi === undefined) throw new Error('the Model API of a question must be in the snapshot')
  return describe(decideModelCall(snapshot, { modelApi, bearer: { claims: claimsOf(ask) }, nowMs }))
}

/** What an access token says that the client gets for itself (issue-access-token.ts), as far as decisions read it. */
export function claimsOf({
  applicationId,
  audience,
  scopes,
}: Omit<Extract<Ask, { kind: 'call' }>, 'modelApiId' | 'kind'>) {
  return { client_id: applicationId, sub: applicationId, aud: audience, scope: scopes.join(' ') }
}

function simulateToken(
  { snapshot }: World,
  { applicationId, audience, scopes }: Extract<Ask, { kind: 'token' }>,
): ExplainedDecision {
  const client = snapshot.applications.get(applicationId)
  if (client === undefined) throw new Error('the client of a question must be in the snapshot')
  return describe(decideClientToken(snapshot, { client, audience, values: [...scopes] }))
}

function refuseClient(
  trail: Trail,
  client: SnapshotApplication | undefined,
  clientId: string,
): Decision | undefined {
  if (client === undefined)
    return trail.refuse('application', 'application.unknown', { values: { clientId } })
  const values = { application: client.name }
  if (!client.enabled || !client.clientEnabled) {
    return trail.refuse('application', 'application.disabled', { values })
  }
  trail.pass('application', 'application.enabled', values)
  return undefined
}

/**
 * The vault's rule (domain model, 1.17): an enabled rule must link the application with the credential, and the credential
 * must be enabled.
 */
function simulateCredential(
  world: World,
  { applicationId, credentialId }: Extract<Ask, { kind: 'credential' }>,
): ExplainedDecision {
  const trail = new Trail()
  const refusal = refuseClient(trail, world.snapshot.applications.get(applicationId), applicationId)
  if (refusal !== undefined) return describe(refusal)
  const steps = describe(trail.allow()).steps
  const application = world.snapshot.applications.get(applicationId)?.name ?? ''
  const credential = world.credentials.get(credentialId)
  const rule = world.rules.get(applicationId)
  const values = { application, credential: credential?.name ?? '', rule: rule?.name ?? '' }
  const checks: [check: string, passed: boolean, pass: string, fail: string][] = [
    ['rule', rule !== undefined, 'rule.found', 'rule.not_found'],
    ['rule_status', rule?.enabled === true, 'rule.enabled', 'rule.disabled'],
    [
      'credential',
      rule?.credentials.has(credentialId) === true,
      'credential.granted',
      'credential.not_granted',
    ],
    ['credential_status', credential?.enabled === true, 'credential.enabled', 'credential.disabled'],
  ]
  for (const [check, passed, pass, fail] of checks) {
    const outcome = passed ? pass : fail
    steps.push({ check, passed, outcome, values, detail: outcome })
    if (!passed) return { allowed: false, reason: fail, steps, missing: null }
  }
  return { allowed: true, reason: null, steps, missing: null }
}

/** A decision in the form in which stored requests tell theirs. */
export function describe(decision: Decision): ExplainedDecision {
  const steps: ExplainedStep[] = decision.steps.map((step) => ({ ...step, detail: describeStep(step) }))
  if (decision.allowed) return { allowed: true, reason: null, steps, missing: null }
  return { allowed: false, reason: decision.reason, steps, missing: decision.missing ?? null }
}
