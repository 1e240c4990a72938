import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { presets } from '@/lib/gateway/providers/presets'
import { authorize } from '@/lib/identity/permissions'
import { gatewayAudience } from '@/lib/policy/snapshot'

export interface DebugModelApi {
  id: string
  name: string
  basePath: string
  enabled: boolean
  authEnabled: boolean
  /** Consumers that hold a grant. */
  grantCount: number
  /** The service answers by rote; there is no model behind it. */
  sandbox: boolean
  /** A model to begin with until the gateway has listed its own; may be empty. */
  exampleModel: string
}

export interface DebugApplication {
  id: string
  name: string
  identityType: 'application' | 'agent'
  enabled: boolean
}

export interface DebugAudience {
  applicationId: string
  audience: string
  name: string
  scopes: string[]
}

export interface DebugChoices {
  modelApis: DebugModelApi[]
  applications: DebugApplication[]
  /** Audiences that the gateway accepts, its own first. */
  audiences: DebugAudience[]
  /** Origin of the gateway for snippets. */
  gatewayUrl: string
}

/** Everything the debug panel offers to choose from. */
export async function readDebugChoices(actor: Actor): Promise<DebugChoices> {
  authorize(actor, 'model_api:read')
  authorize(actor, 'application:read')
  const { instanceId } = actor
  const [modelApis, applications, servers] = await Promise.all([
    findModelApis(instanceId),
    findApplications(instanceId),
    findAudiences(instanceId),
  ])
  return {
    modelApis: modelApis.map(({ id, name, basePath, status, authEnabled, service, _count }) => ({
      id,
      name,
      basePath,
      enabled: status === 'enabled',
      authEnabled,
      grantCount: _count.grants,
      sandbox: service.provider === 'sandbox',
      exampleModel: presets[service.provider].exampleModel,
    })),
    applications: applications.map(({ id, name, identityType, status, clientStatus }) => ({
      id,
      name,
      identityType,
      enabled: status === 'enabled' && clientStatus === 'enabled',
    })),
    audiences: servers.map(toAudience).sort(ownFirst(gatewayAudience(instanceId))),
    gatewayUrl: config().snippetGatewayUrl,
  }
}

function findModelApis(instanceId: string) {
  return db().modelApi.findMany({
    where: { instanceId },
    include: { service: { select: { provider: true } }, _count: { select: { grants: true } } },
    orderBy: { name: 'asc' },
  })
}

/** Agents first: they are what is debugged most. */
function findApplications(instanceId: string) {
  return db().application.findMany({
    where: { instanceId, builtIn: false },
    select: { id: true, name: true, identityType: true, status: true, clientStatus: true },
    orderBy: [{ identityType: 'desc' }, { name: 'asc' }],
  })
}

function findAudiences(instanceId: string) {
  return db().application.findMany({
    where: { instanceId, gatewayAudience: true, audience: { not: null } },
    select: {
      id: true,
      audience: true,
      name: true,
      scopes: { select: { value: true }, orderBy: { value: 'asc' } },
    },
    orderBy: { name: 'asc' },
  })
}

function toAudience(server: {
  id: string
  audience: string | null
  name: string
  scopes: { value: string }[]
}): DebugAudience {
  return {
    applicationId: server.id,
    audience: server.audience ?? '',
    name: server.name,
    scopes: server.scopes.map((scope) => scope.value),
  }
}

function ownFirst(own: string) {
  return (left: DebugAudience, right: DebugAudience) =>
    Number(right.audience === own) - Number(left.audience === own)
}
