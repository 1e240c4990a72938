import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Provider } from '@/lib/gateway/providers/presets'
import { authorize } from '@/lib/identity/permissions'

/** What a client may reach at present, and who may call it. Grants that have ended are left out. */
export interface Reach {
  modelApis: { id: string; name: string; basePath: string; provider: Provider }[]
  resourceServers: { id: string; name: string; audience: string; scopes: string[] }[]
  credentials: { id: string; name: string; identifier: string }[]
  callers: { id: string; name: string; scopes: string[] }[]
}

/** Everything that one application reaches over its grants, and the clients that hold its scopes. */
export async function readReach(actor: Actor, applicationId: string): Promise<Reach> {
  authorize(actor, 'grant:read')
  const { instanceId } = actor
  const [grants, held, resources, given] = await Promise.all([
    readGrants(instanceId, applicationId),
    db().scopeGrant.findMany({
      where: { instanceId, clientId: applicationId },
      select: { scope: { select: { value: true, application: { select: resourceServer } } } },
      orderBy: { createdAt: 'asc' },
    }),
    db().ruleResource.findMany({
      where: { rule: { instanceId, subjects: { some: { applicationId } } } },
      select: { credential: { select: { id: true, name: true, identifier: true } } },
      orderBy: { createdAt: 'asc' },
    }),
    db().scopeGrant.findMany({
      where: { instanceId, scope: { applicationId } },
      select: { scope: { select: { value: true } }, client: { select: { id: true, name: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  const asked = held.map(({ scope: { value, application } }) => ({
    key: { ...application, audience: application.audience ?? '' },
    value,
  }))
  return {
    modelApis: grants.map(({ modelApi: { service, ...modelApi } }) => ({ ...modelApi, ...service })),
    resourceServers: group(asked),
    credentials: resources.map(({ credential }) => credential),
    callers: group(given.map(({ scope, client }) => ({ key: client, value: scope.value }))),
  }
}

const resourceServer = { id: true, name: true, audience: true } as const

/** What the consumers of an application may call, without grants that have ended. */
function readGrants(instanceId: string, applicationId: string) {
  const lasting = [{ expiresAt: null }, { expiresAt: { gt: new Date() } }]
  const service = { select: { provider: true } } as const
  return db().grant.findMany({
    where: { instanceId, consumer: { applicationId }, OR: lasting },
    select: { modelApi: { select: { id: true, name: true, basePath: true, service } } },
    orderBy: { modelApi: { name: 'asc' } },
  })
}

/** The scope values of each object, in the order in which the objects first come. */
function group<Key extends { id: string }>(pairs: { key: Key; value: string }[]) {
  const groups = new Map<string, Key & { scopes: string[] }>()
  for (const { key, value } of pairs) {
    const found = groups.get(key.id) ?? { ...key, scopes: [] }
    found.scopes.push(value)
    groups.set(key.id, found)
  }
  return [...groups.values()]
}
