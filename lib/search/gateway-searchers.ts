import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { searcher } from '@/lib/search/searcher'

const byName = { name: 'asc' } as const

const credentials = searcher<Prisma.CredentialWhereInput>({
  kind: 'credential',
  permission: 'credential:read',
  prefixes: ['cred'],
  matching: (match) => ({ OR: [{ name: match }, { identifier: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().credential.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, identifier: true },
    })
    return rows.map(({ id, name, identifier }) => ({
      id,
      name,
      note: identifier,
      path: `/credentials/${id}`,
    }))
  },
})

const services = searcher<Prisma.ServiceWhereInput>({
  kind: 'service',
  permission: 'service:read',
  prefixes: ['svc'],
  matching: (match) => ({ OR: [{ name: match }, { baseUrl: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().service.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, provider: true },
    })
    return rows.map(({ id, name, provider }) => ({ id, name, note: provider, path: `/services/${id}` }))
  },
})

const modelApis = searcher<Prisma.ModelApiWhereInput>({
  kind: 'model_api',
  permission: 'model_api:read',
  prefixes: ['api'],
  matching: (match) => ({ OR: [{ name: match }, { basePath: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().modelApi.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, basePath: true },
    })
    return rows.map(({ id, name, basePath }) => ({ id, name, note: basePath, path: `/model-apis/${id}` }))
  },
})

const consumers = searcher<Prisma.ConsumerWhereInput>({
  kind: 'consumer',
  permission: 'consumer:read',
  prefixes: ['csm'],
  matching: (match) => ({ OR: [{ name: match }, { value: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().consumer.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, claim: true, value: true },
    })
    return rows.map(({ id, name, claim, value }) => ({
      id,
      name,
      note: `${claim} = ${value}`,
      path: `/consumers/${id}`,
    }))
  },
})

const grants = searcher<Prisma.GrantWhereInput>({
  kind: 'grant',
  permission: 'grant:read',
  prefixes: ['car'],
  matching: (match) => ({ OR: [{ consumer: { name: match } }, { modelApi: { name: match } }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().grant.findMany({
      where: { instanceId, AND: [where] },
      orderBy: { createdAt: 'desc' },
      take,
      select: {
        id: true,
        consumerId: true,
        consumer: { select: { name: true } },
        modelApi: { select: { name: true } },
      },
    })
    return rows.map(({ id, consumerId, consumer, modelApi }) => ({
      id,
      name: `${consumer.name} → ${modelApi.name}`,
      note: id,
      path: `/consumers/${consumerId}`,
    }))
  },
})

const nodes = searcher<Prisma.NodeWhereInput>({
  kind: 'node',
  permission: 'topology:read',
  prefixes: ['node'],
  matching: (match) => ({ OR: [{ name: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().node.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, kind: true },
    })
    return rows.map(({ id, name, kind }) => ({ id, name, note: kind, path: `/topology?selected=${id}` }))
  },
})

const edges = searcher<Prisma.EdgeWhereInput>({
  kind: 'edge',
  permission: 'topology:read',
  prefixes: ['edge'],
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().edge.findMany({
      where: { instanceId, AND: [where] },
      take,
      select: { id: true, source: { select: { name: true } }, target: { select: { name: true } } },
    })
    return rows.map(({ id, source, target }) => ({
      id,
      name: `${source.name} → ${target.name}`,
      note: id,
      path: `/topology?selected=${id}`,
    }))
  },
})

const requests = searcher<Prisma.GatewayRequestWhereInput>({
  kind: 'request',
  permission: 'request:read',
  prefixes: ['req'],
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().gatewayRequest.findMany({
      where: { instanceId, AND: [where] },
      take,
      select: { id: true, method: true, path: true, status: true },
    })
    return rows.map(({ id, method, path, status }) => ({
      id,
      name: `${method} ${path}`,
      note: `HTTP ${status}`,
      path: `/requests/${id}`,
    }))
  },
})

/** What belongs to vault, gateway and canvas, and the calls that were made. */
export const gatewaySearchers = [modelApis, services, credentials, consumers, grants, nodes, edges, requests]
