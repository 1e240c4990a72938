import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

const limit = 500

export interface ExplainChoices {
  principals: { id: string; name: string; identityType: 'application' | 'agent' }[]
  resources: {
    id: string
    name: string
    type: 'model_api' | 'resource_server' | 'credential'
    note: string
  }[]
}

/** Who and what a decision can be asked about: agents first, then by name; at most 500 of each kind. */
export async function readExplainChoices(actor: Actor): Promise<ExplainChoices> {
  authorize(actor, 'topology:read')
  const [principals, resources] = await Promise.all([
    findPrincipals(actor.instanceId),
    findResources(actor.instanceId),
  ])
  return { principals, resources }
}

function findPrincipals(instanceId: string): Promise<ExplainChoices['principals']> {
  return db().application.findMany({
    where: { instanceId, builtIn: false },
    select: { id: true, name: true, identityType: true },
    orderBy: [{ identityType: 'desc' }, { name: 'asc' }],
    take: limit,
  })
}

async function findResources(instanceId: string): Promise<ExplainChoices['resources']> {
  const where = { instanceId }
  const page = { orderBy: { name: 'asc' }, take: limit } as const
  const [modelApis, servers, credentials] = await Promise.all([
    db().modelApi.findMany({ where, select: { id: true, name: true, basePath: true }, ...page }),
    db().application.findMany({
      where: { ...where, audience: { not: null } },
      select: { id: true, name: true, audience: true },
      ...page,
    }),
    db().credential.findMany({ where, select: { id: true, name: true, identifier: true }, ...page }),
  ])
  return [
    ...modelApis.map(({ basePath: note, ...each }) => ({ ...each, type: 'model_api' as const, note })),
    ...servers.map(({ audience, ...each }) => ({
      ...each,
      type: 'resource_server' as const,
      note: audience ?? '',
    })),
    ...credentials.map(({ identifier: note, ...each }) => ({ ...each, type: 'credential' as const, note })),
  ]
}
