import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'
import { isLive, liveMs } from '@/lib/impact/rules'
import type { Impact, ImpactAsk } from '@/lib/impact/schema'

/** What is known about the use of one object. */
interface Use {
  name: string
  /** Calls through the gateway that it took part in; undefined where none can. */
  calls?: Prisma.GatewayRequestWhereInput
  /** The client whose secrets prove that it is in use. */
  secrets?: Prisma.ClientSecretWhereInput
  /** Tokens issued because of it, as lines of the audit log. */
  tokens?: Prisma.AuditEventWhereInput
  /** Names that use it without a call that the gateway sees. */
  callers?: string[]
}

/** Who would notice at once if an object were disabled or deleted. Throws `resource.not_found`. */
export async function describeImpact(actor: Actor, { kind, id }: ImpactAsk): Promise<Impact> {
  authorize(actor, 'request:read')
  const { instanceId } = actor
  const use = await uses[kind]({ id, instanceId })
  if (use === null) throw notFound(kind.replace('_', ' '), id)
  const [call, callers, secret, token, holders] = await Promise.all([
    use.calls && findLastCall({ instanceId, ...use.calls }),
    use.calls && findCallers({ instanceId, ...use.calls }),
    use.secrets && findLastProof({ instanceId, ...use.secrets }),
    use.tokens && findLastToken({ instanceId, ...use.tokens }),
    use.tokens && findHolders({ instanceId, ...use.tokens }),
  ])
  const moments = [call?.time, secret?.lastUsedAt, token?.time].filter(
    (time) => time !== undefined && time !== null,
  )
  const last = moments.toSorted((one, other) => other.getTime() - one.getTime())[0]
  const lastAt = last?.toISOString() ?? null
  return {
    name: use.name,
    lastAt,
    lastIp: secret?.lastUsedIp ?? null,
    live: isLive(lastAt, new Date()),
    callers: [...new Set([...(use.callers ?? []), ...(callers ?? []), ...(holders ?? [])])],
  }
}

function findLastCall(where: Prisma.GatewayRequestWhereInput) {
  return db().gatewayRequest.findFirst({ where, orderBy: { time: 'desc' }, select: { time: true } })
}

async function findCallers(where: Prisma.GatewayRequestWhereInput): Promise<string[]> {
  const since = new Date(Date.now() - liveMs)
  const rows = await db().gatewayRequest.groupBy({
    by: ['consumerName'],
    where: { ...where, time: { gte: since }, consumerName: { not: '' } },
    _max: { time: true },
    orderBy: { _max: { time: 'desc' } },
    take: 20,
  })
  return rows.map(({ consumerName }) => consumerName)
}

function findLastProof(where: Prisma.ClientSecretWhereInput) {
  return db().clientSecret.findFirst({
    where: { ...where, lastUsedAt: { not: null } },
    orderBy: { lastUsedAt: 'desc' },
    select: { lastUsedAt: true, lastUsedIp: true },
  })
}

function findLastToken(where: Prisma.AuditEventWhereInput) {
  return db().auditEvent.findFirst({
    where: { ...where, action: 'token.issued' },
    orderBy: { seq: 'desc' },
    select: { time: true },
  })
}

/** Who was given such tokens within the hour, the latest first. */
async function findHolders(where: Prisma.AuditEventWhereInput): Promise<string[]> {
  const rows = await db().auditEvent.groupBy({
    by: ['actorName'],
    where: { ...where, action: 'token.issued', time: { gte: new Date(Date.now() - liveMs) } },
    _max: { seq: true },
    orderBy: { _max: { seq: 'desc' } },
    take: 20,
  })
  return rows.map(({ actorName }) => actorName)
}

type Key = { id: string; instanceId: string }
const named = { select: { name: true } } as const

async function findApplicationUse({ id, instanceId }: Key): Promise<Use | null> {
  const where = { instanceId, OR: [{ id }, { agent: { id } }] }
  const row = await db().application.findFirst({ where, select: { id: true, name: true } })
  if (row === null) return null
  const applicationId = row.id
  return {
    name: row.name,
    calls: { applicationId },
    secrets: { applicationId },
    // What a resource server is used for.
    tokens: { targetId: applicationId },
  }
}

/** Of a secret only the last four characters are known to anybody, so these are what is typed. */
async function findSecretUse(where: Key): Promise<Use | null> {
  const row = await db().clientSecret.findFirst({ where, select: { hint: true, application: named } })
  return row && { name: row.hint, secrets: { id: where.id }, callers: [row.application.name] }
}

async function findScopeGrantUse(where: Key): Promise<Use | null> {
  const row = await db().scopeGrant.findFirst({ where, select: { clientId: true, client: named } })
  return (
    row && { name: row.client.name, secrets: { applicationId: row.clientId }, callers: [row.client.name] }
  )
}

async function findGrantUse(where: Key): Promise<Use | null> {
  const select = { consumerId: true, modelApiId: true, consumer: named } as const
  const row = await db().grant.findFirst({ where, select })
  return row && { name: row.consumer.name, calls: { consumerId: row.consumerId, modelApiId: row.modelApiId } }
}

/** What went over a line: calls to its Model API, or tokens for its callee. The vault hands out no credential yet. */
async function findEdgeUse(where: Key): Promise<Use | null> {
  const source = { select: { name: true, applicationId: true } } as const
  const target = { select: { applicationId: true, modelApiId: true } } as const
  const row = await db().edge.findFirst({ where, select: { source, target } })
  if (row === null) return null
  const { name, applicationId } = row.source
  const { modelApiId, applicationId: targetId } = row.target
  if (applicationId === null) return { name }
  if (modelApiId !== null) return { name, calls: { applicationId, modelApiId } }
  if (targetId === null) return { name }
  return { name, tokens: { actorId: applicationId, targetId } }
}

async function findServiceUse(where: Key): Promise<Use | null> {
  const modelApis = { select: { id: true } } as const
  const row = await db().service.findFirst({ where, select: { name: true, modelApis } })
  return row && { name: row.name, calls: { modelApiId: { in: row.modelApis.map(({ id }) => id) } } }
}

const uses: Record<ImpactAsk['kind'], (key: Key) => Promise<Use | null>> = {
  application: findApplicationUse,
  agent: findApplicationUse,
  secret: findSecretUse,
  scope_grant: findScopeGrantUse,
  grant: findGrantUse,
  edge: findEdgeUse,
  service: findServiceUse,
  service_key: findServiceUse,
  consumer: async (where) => {
    const row = await db().consumer.findFirst({ where, ...named })
    return row && { name: row.name, calls: { consumerId: where.id } }
  },
  model_api: async (where) => {
    const row = await db().modelApi.findFirst({ where, ...named })
    return row && { name: row.name, calls: { modelApiId: where.id } }
  },
  // A scope that somebody holds cannot be deleted, and no credential leaves the vault yet: neither has calls of its own.
  scope: async (where) => {
    const row = await db().scope.findFirst({ where, select: { value: true } })
    return row && { name: row.value }
  },
  credential: (where) => db().credential.findFirst({ where, ...named }),
}
