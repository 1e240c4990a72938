import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { searcher } from '@/lib/search/searcher'

const byName = { name: 'asc' } as const

/** Applications and agents have the same table and two kinds of page. */
function applications(kind: 'agent' | 'application') {
  return searcher<Prisma.ApplicationWhereInput>({
    kind,
    permission: 'application:read',
    prefixes: ['app', 'agt'],
    matching: (match) => ({ OR: [{ name: match }, { audience: match }, { id: match }] }),
    identified: (id) => ({ OR: [{ id }, { agent: { id } }] }),
    list: async (where, { instanceId, take }) => {
      const rows = await db().application.findMany({
        where: { instanceId, identityType: kind, AND: [where] },
        orderBy: byName,
        take,
        select: { id: true, name: true, audience: true, agent: { select: { id: true } } },
      })
      return rows.map(({ id: applicationId, name, audience, agent }) => {
        const id = agent?.id ?? applicationId
        const path = agent === null ? `/applications/${id}` : `/agents/${id}`
        return { id, name, note: audience ?? id, also: applicationId, path }
      })
    },
  })
}

const secrets = searcher<Prisma.ClientSecretWhereInput>({
  kind: 'secret',
  permission: 'application:read',
  prefixes: ['sci'],
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().clientSecret.findMany({
      where: { instanceId, AND: [where] },
      take,
      select: { id: true, hint: true, application: { select: { id: true, name: true } } },
    })
    return rows.map(({ id, hint, application }) => ({
      id,
      name: application.name,
      note: hint,
      path: `/applications/${application.id}?tab=credentials`,
    }))
  },
})

const scopes = searcher<Prisma.ScopeWhereInput>({
  kind: 'scope',
  permission: 'application:read',
  prefixes: ['ress'],
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().scope.findMany({
      where: { instanceId, AND: [where] },
      take,
      select: { id: true, name: true, value: true, applicationId: true },
    })
    return rows.map(({ id, name, value, applicationId }) => ({
      id,
      name,
      note: value,
      path: `/applications/${applicationId}?tab=permissions`,
    }))
  },
})

const scopeGrants = searcher<Prisma.ScopeGrantWhereInput>({
  kind: 'scope_grant',
  permission: 'grant:read',
  prefixes: ['sg'],
  matching: (match) => ({ OR: [{ client: { name: match } }, { scope: { value: match } }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().scopeGrant.findMany({
      where: { instanceId, AND: [where] },
      orderBy: { createdAt: 'desc' },
      take,
      select: {
        id: true,
        clientId: true,
        client: { select: { name: true } },
        scope: { select: { value: true, application: { select: { name: true } } } },
      },
    })
    return rows.map(({ id, clientId, client, scope }) => ({
      id,
      name: `${client.name} → ${scope.application.name}`,
      note: scope.value,
      path: `/applications/${clientId}?tab=permissions`,
    }))
  },
})

const users = searcher<Prisma.UserWhereInput>({
  kind: 'user',
  permission: 'user:read',
  prefixes: ['usr'],
  matching: (match) => ({ OR: [{ name: match }, { email: match }, { id: match }] }),
  identified: (id) => ({ id }),
  list: async (where, { instanceId, take }) => {
    const rows = await db().user.findMany({
      where: { instanceId, AND: [where] },
      orderBy: byName,
      take,
      select: { id: true, name: true, email: true },
    })
    return rows.map(({ id, name, email }) => ({ id, name, note: email, path: `/settings/users/${id}` }))
  },
})

/** What belongs to identity: who is who, and who may ask for what. */
export const identitySearchers = [
  applications('agent'),
  applications('application'),
  users,
  scopeGrants,
  secrets,
  scopes,
]
