import type { Access } from '@/lib/explain/schema'
import { claimsOf } from '@/lib/explain/simulate'
import type { World } from '@/lib/explain/world'
import { decideModelCall } from '@/lib/policy/decide'
import { decideToken } from '@/lib/policy/decide-token'
import type { Snapshot, SnapshotApplication, SnapshotModelApi } from '@/lib/policy/snapshot'

/** What is possible after a change that was not possible before it: calls, scopes of tokens, credentials. Pure. */
export function findGains(before: World, after: World): Access[] {
  return [...findCalls(before, after), ...findTokens(before, after), ...findCredentials(before, after)]
}

/** The key of an access, the same for the same thing. */
export function accessKey(access: Access): string {
  switch (access.type) {
    case 'call':
      return `call ${access.principalId} ${access.modelApiId}`
    case 'anyone':
      return `anyone ${access.modelApiId}`
    case 'token':
      return `token ${access.principalId} ${access.audience} ${access.scope}`
    case 'credential':
      return `credential ${access.principalId} ${access.credentialId}`
  }
}

function findCalls(before: World, after: World): Access[] {
  const concerns = findConcerned(before.snapshot, after.snapshot)
  return [...after.snapshot.modelApis.values()].flatMap((modelApi): Access[] => {
    const earlier = before.snapshot.modelApis.get(modelApi.id)
    const about = { modelApi: modelApi.name, modelApiId: modelApi.id }
    if (!modelApi.authEnabled) {
      const opened = isOpen(modelApi) && !(earlier !== undefined && isOpen(earlier))
      return opened ? [{ type: 'anyone', ...about }] : []
    }
    return [...after.snapshot.applications.values()].flatMap((application): Access[] => {
      const was = before.snapshot.applications.get(application.id)
      const isSame = was === application && earlier === modelApi
      if (isSame && !concerns(modelApi.id)) return []
      if (!mayCall(after, application, modelApi)) return []
      if (was !== undefined && earlier !== undefined && mayCall(before, was, earlier)) return []
      return [{ type: 'call', principal: application.name, principalId: application.id, ...about }]
    })
  })
}

/** Which Model APIs a change of consumers or audiences can concern; keeps the search short where nothing changed. */
function findConcerned(before: Snapshot, after: Snapshot): (modelApiId: string) => boolean {
  if (before.resourceServers !== after.resourceServers) return () => true
  const known = new Set(before.consumers)
  const changed = after.consumers.filter((consumer) => !known.has(consumer))
  return (modelApiId) => changed.some(({ grants }) => grants.has(modelApiId))
}

function isOpen({ enabled, service }: SnapshotModelApi): boolean {
  return enabled && service.enabled
}

/** With a token for some audience of the gateway that carries every scope the client holds on it. */
function mayCall(
  { snapshot, nowMs }: World,
  application: SnapshotApplication,
  modelApi: SnapshotModelApi,
): boolean {
  if (!application.enabled || !application.clientEnabled || !isOpen(modelApi)) return false
  return [...application.scopesByAudience].some(([audience, scopes]) => {
    if (snapshot.resourceServers.get(audience)?.gatewayAudience !== true) return false
    const claims = claimsOf({ applicationId: application.id, audience, scopes: [...scopes] })
    return decideModelCall(snapshot, { modelApi, bearer: { claims }, nowMs }).allowed
  })
}

function findTokens(before: World, after: World): Access[] {
  return [...after.snapshot.applications.values()].flatMap((application) => {
    const was = before.snapshot.applications.get(application.id)
    return [...application.scopesByAudience].flatMap(([audience, scopes]) =>
      [...scopes]
        .filter((scope) => mayGet(after.snapshot, application, { audience, scope }))
        .filter((scope) => was === undefined || !mayGet(before.snapshot, was, { audience, scope }))
        .map((scope): Access => ({
          type: 'token',
          principal: application.name,
          principalId: application.id,
          audience,
          scope,
        })),
    )
  })
}

function mayGet(
  snapshot: Snapshot,
  client: SnapshotApplication,
  { audience, scope }: { audience: string; scope: string },
): boolean {
  if (!client.enabled || !client.clientEnabled) return false
  return decideToken(snapshot, { client, audience, values: [scope] }).allowed
}

function findCredentials(before: World, after: World): Access[] {
  return [...after.rules].flatMap(([applicationId, rule]) => {
    const application = after.snapshot.applications.get(applicationId)
    return [...rule.credentials].flatMap((credentialId): Access[] => {
      const credential = after.credentials.get(credentialId)
      if (application === undefined || credential === undefined) return []
      if (!mayObtain(after, { applicationId, credentialId })) return []
      if (mayObtain(before, { applicationId, credentialId })) return []
      return [
        {
          type: 'credential',
          principal: application.name,
          principalId: applicationId,
          credential: credential.name,
          credentialId,
        },
      ]
    })
  })
}

function mayObtain(world: World, ask: { applicationId: string; credentialId: string }): boolean {
  const application = world.snapshot.applications.get(ask.applicationId)
  const rule = world.rules.get(ask.applicationId)
  return (
    application?.enabled === true &&
    application.clientEnabled &&
    rule?.enabled === true &&
    rule.credentials.has(ask.credentialId) &&
    world.credentials.get(ask.credentialId)?.enabled === true
  )
}
