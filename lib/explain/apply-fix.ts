import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { AppError, invalid, notFound } from '@/lib/errors'
import { loadWorld } from '@/lib/explain/load-world'
import { planFixes } from '@/lib/explain/plan-fixes'
import { resolveAsk } from '@/lib/explain/resolve-ask'
import type { AccessFix, ApplyFixInput, ExplainedDecision } from '@/lib/explain/schema'
import { simulate } from '@/lib/explain/simulate'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { updateGrant } from '@/lib/gateway/grants/update-grant'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { updateService } from '@/lib/gateway/services/update-service'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { authorize } from '@/lib/identity/permissions'
import { grantScopes } from '@/lib/identity/scope-grants/grant-scopes'
import { connect } from '@/lib/topology/connect'
import { updateEdgeScopes } from '@/lib/topology/update-edge-scopes'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

const dayMs = 24 * 60 * 60 * 1_000

/**
 * Applies a fix that was previewed, through the use case that a page would call, which authorizes and audits it; then says
 * what is decided now. Throws `resource.conflict` when the fix is no longer what the refusal needs.
 */
export async function applyFix(actor: Actor, { question, fix }: ApplyFixInput): Promise<ExplainedDecision> {
  authorize(actor, 'topology:write')
  const world = await loadWorld(actor.instanceId, question)
  const { ask } = resolveAsk(world, question)
  const offered = planFixes(world, { ask, decision: simulate(world, ask) })
  if (!offered.some((candidate) => isSame(candidate, fix))) {
    throw new AppError('resource.conflict', {
      message: 'Something has changed since the preview was made. Look at the decision again.',
    })
  }
  await write(actor, fix)
  return simulate(await loadWorld(actor.instanceId, question), ask)
}

/** Both come from the same planner, so that the same fix has the same text whatever the order of its fields. */
function isSame(left: AccessFix, right: AccessFix): boolean {
  const text = (fix: AccessFix) =>
    JSON.stringify(Object.entries(fix).sort(([one], [two]) => one.localeCompare(two)))
  return text(left) === text(right)
}

async function write(actor: Actor, fix: AccessFix): Promise<unknown> {
  switch (fix.kind) {
    case 'connect': {
      const { sourceId, targetId, scopes } = fix
      return connect(actor, { sourceId, targetId, ...(scopes === null ? {} : { scopes }) })
    }
    case 'widen_edge':
      return updateEdgeScopes(actor, { edgeId: fix.edgeId, scopes: fix.scopes })
    case 'grant_scopes':
      return grantScopes(actor, { clientId: fix.clientId, scopeIds: await findScopes(actor, fix) })
    case 'create_consumer':
      return createOwnConsumer(actor, fix.applicationId)
    case 'grant_model_api': {
      const { consumerId, modelApiId } = fix
      return createGrant(actor, { consumerId, modelApiId, expiresAt: null })
    }
    case 'extend_grant':
      return extendGrant(actor, fix)
    case 'enable':
      return enable(actor, fix)
  }
}

async function findScopes(
  { instanceId }: Actor,
  { audience, scopes }: Extract<AccessFix, { kind: 'grant_scopes' }>,
): Promise<string[]> {
  const rows = await db().scope.findMany({
    where: { instanceId, value: { in: scopes }, application: { audience } },
    select: { id: true },
  })
  if (rows.length !== scopes.length) throw invalid('scopes', 'A scope does not exist any more.')
  return rows.map(({ id }) => id)
}

async function createOwnConsumer(actor: Actor, applicationId: string): Promise<unknown> {
  const { instanceId } = actor
  const application = await db().application.findFirst({ where: { id: applicationId, instanceId } })
  if (application === null) throw notFound('application', applicationId)
  const isTaken = (await db().consumer.count({ where: { instanceId, name: application.name } })) > 0
  return createConsumer(actor, {
    name: isTaken ? `${application.name} (${application.id})`.slice(0, 64) : application.name,
    description: '',
    status: 'enabled',
    claim: 'client_id',
    value: applicationId,
    match: 'equals',
  })
}

async function extendGrant(
  actor: Actor,
  { consumerId, modelApiId, days }: Extract<AccessFix, { kind: 'extend_grant' }>,
): Promise<unknown> {
  const grant = await db().grant.findFirst({
    where: { instanceId: actor.instanceId, consumerId, modelApiId },
    select: { id: true },
  })
  if (grant === null) throw notFound('grant', `${consumerId} → ${modelApiId}`)
  const expiresAt = days === null ? null : new Date(Date.now() + days * dayMs).toISOString()
  return updateGrant(actor, { id: grant.id, changes: { expiresAt } })
}

async function enable(
  actor: Actor,
  { object, id }: Extract<AccessFix, { kind: 'enable' }>,
): Promise<unknown> {
  const changes = { status: 'enabled' } as const
  switch (object) {
    case 'application':
      return updateApplication(actor, { id, changes: { ...changes, clientStatus: 'enabled' } })
    case 'resource_server':
      return updateApplication(actor, { id, changes: { ...changes, resourceServerStatus: 'enabled' } })
    case 'consumer':
      return updateConsumer(actor, { id, changes })
    case 'model_api':
      return updateModelApi(actor, { id, changes })
    case 'service':
      return updateService(actor, { id, changes })
    case 'credential':
      return updateCredential(actor, { id, changes })
  }
}
