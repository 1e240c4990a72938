import type { WriteContext } from '@/lib/db/transact'
import { newId } from '@/lib/ids'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'
import type { BoundObject, EdgeKind } from '@/lib/topology/graph'

/** What an edge granted, by name, for the audit log. */
export interface GrantedByEdge {
  [list: string]: string[]
  scopes: string[]
  modelApis: string[]
  credentials: string[]
}

interface EdgeToWrite {
  edgeId: string
  kind: EdgeKind
  source: BoundObject
  target: BoundObject
  /** Scopes of the target's audience, for the kinds that choose some. */
  scopeIds: string[]
}

/**
 * Writes the grants of an edge and lets the edge hold them. Rows that are there already (granted by hand, or held by
 * another edge) are reused as they are.
 */
export async function holdGrants(write: WriteContext, edge: EdgeToWrite): Promise<GrantedByEdge> {
  const { edgeId, kind, source, target, scopeIds } = edge
  const granted: GrantedByEdge = { scopes: [], modelApis: [], credentials: [] }
  if (kind === 'model_api') {
    const scopeId = await findInvokeScope(write)
    granted.scopes = await holdScopes(write, { edgeId, clientId: source.id, scopeIds: [scopeId] })
    await holdModelApi(write, { edgeId, application: source, modelApiId: target.id })
    granted.modelApis = [target.name]
  } else if (kind === 'credential') {
    await holdCredential(write, { edgeId, agentId: source.id, credentialId: target.id })
    granted.credentials = [target.name]
  } else {
    granted.scopes = await holdScopes(write, { edgeId, clientId: source.id, scopeIds })
  }
  return granted
}

/** Grants the scopes to the client and lets the edge hold them. Returns them as `audience|value`. */
export async function holdScopes(
  { tx, instanceId }: WriteContext,
  { edgeId, clientId, scopeIds }: { edgeId: string; clientId: string; scopeIds: string[] },
): Promise<string[]> {
  await tx.scopeGrant.createMany({
    data: scopeIds.map((scopeId) => ({ id: newId('sg'), instanceId, clientId, scopeId, manual: false })),
    skipDuplicates: true,
  })
  const grants = await tx.scopeGrant.findMany({
    where: { instanceId, clientId, scopeId: { in: scopeIds } },
    select: { id: true, scope: { select: { value: true, application: { select: { audience: true } } } } },
    orderBy: { scope: { value: 'asc' } },
  })
  await tx.edgeScopeGrant.createMany({
    data: grants.map((grant) => ({ edgeId, scopeGrantId: grant.id })),
    skipDuplicates: true,
  })
  return grants.map(({ scope }) => `${scope.application.audience}|${scope.value}`)
}

async function findInvokeScope({ tx, instanceId }: WriteContext): Promise<string> {
  const scope = await tx.scope.findFirstOrThrow({
    where: {
      instanceId,
      value: modelInvokeScope,
      application: { builtIn: true, audience: gatewayAudience(instanceId) },
    },
    select: { id: true },
  })
  return scope.id
}

async function holdModelApi(
  write: WriteContext,
  { edgeId, application, modelApiId }: { edgeId: string; application: BoundObject; modelApiId: string },
): Promise<void> {
  const { tx, instanceId } = write
  const consumerId = await ensureConsumer(write, application)
  await tx.grant.createMany({
    data: [{ id: newId('car'), instanceId, consumerId, modelApiId, manual: false }],
    skipDuplicates: true,
  })
  const { id: grantId } = await tx.grant.findUniqueOrThrow({
    where: { consumerId_modelApiId: { consumerId, modelApiId } },
    select: { id: true },
  })
  await tx.edgeGrant.create({ data: { edgeId, grantId } })
}

/** The consumer that stands for the application at the gateway, made at its first line to a model. */
async function ensureConsumer({ tx, instanceId }: WriteContext, application: BoundObject): Promise<string> {
  const claim = 'client_id'
  const key = { instanceId, claim, value: application.id }
  const existing = await tx.consumer.findUnique({
    where: { instanceId_claim_value: key },
    select: { id: true },
  })
  if (existing !== null) return existing.id
  const taken = await tx.consumer.count({ where: { instanceId, name: application.name } })
  const { id } = await tx.consumer.create({
    data: {
      id: newId('csm'),
      ...key,
      // Client ids are unique, so the second choice cannot be taken.
      name: taken === 0 ? application.name : `${application.name} (${application.id})`,
      managed: true,
      applicationId: application.id,
    },
    select: { id: true },
  })
  return id
}

async function holdCredential(
  { tx, instanceId }: WriteContext,
  { edgeId, agentId, credentialId }: { edgeId: string; agentId: string; credentialId: string },
): Promise<void> {
  const { id: ruleId } = await tx.authorizationRule.findFirstOrThrow({
    where: { instanceId, kind: 'exclusive', subjects: { some: { applicationId: agentId } } },
    select: { id: true },
  })
  await tx.ruleResource.createMany({
    data: [{ id: newId('arres'), ruleId, credentialId, manual: false }],
    skipDuplicates: true,
  })
  const { id: resourceId } = await tx.ruleResource.findUniqueOrThrow({
    where: { ruleId_credentialId: { ruleId, credentialId } },
    select: { id: true },
  })
  await tx.edgeResource.create({ data: { edgeId, resourceId } })
}
