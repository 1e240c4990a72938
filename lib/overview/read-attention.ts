import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize, may } from '@/lib/identity/permissions'
import { addressLock } from '@/lib/identity/users/address-lock'
import { readRefusals } from '@/lib/overview/read-refusals'
import { type Attention, type AttentionItem, countedItems, shownItems } from '@/lib/overview/schema'

/** Ends that lie closer than this are told. */
const soonMs = 14 * 86_400_000
const take = countedItems + 1

/** What needs somebody: ends, gaps, and refusals of the last hour. Locked accounts for those who may see people. */
export async function readAttention(actor: Actor): Promise<Attention> {
  for (const permission of ['application:read', 'consumer:read', 'grant:read', 'request:read'] as const) {
    authorize(actor, permission)
  }
  const { instanceId } = actor
  const now = new Date()
  const [refusals, secrets, agents, consumers, grants, disabled, locked, lockedAtAddress] = await Promise.all(
    [
      readRefusals(instanceId, now),
      readSecrets(instanceId, now),
      readAgentsWithoutSecret(instanceId, now),
      readConsumersWithoutGrant(instanceId),
      readGrants(instanceId, now),
      readDisabledOnLines(instanceId),
      may(actor.role, 'user:read') ? readLockedAccounts(instanceId, now) : [],
      may(actor.role, 'user:read') ? readLockedAtAddress(instanceId, now) : [],
    ],
  )
  const [secretsBefore, secretsAfter] = splitAt(secrets, now)
  const [grantsBefore, grantsAfter] = splitAt(grants, now)
  const groups = {
    account_locked: locked,
    account_locked_at_address: lockedAtAddress,
    secret_expired: secretsBefore,
    secret_expiring: secretsAfter,
    agent_without_secret: agents,
    consumer_without_grant: consumers,
    grant_ended: grantsBefore,
    grant_ending: grantsAfter,
    disabled_on_line: disabled,
  }
  const items = Object.entries(groups)
    .filter(([, found]) => found.length > 0)
    .map(([kind, found]) => [kind, { shown: found.slice(0, shownItems), count: found.length }])
  return { refusals, items: Object.fromEntries(items) as Attention['items'] }
}

function splitAt(items: AttentionItem[], now: Date): [AttentionItem[], AttentionItem[]] {
  const past = (item: AttentionItem) => (item.at ?? '') <= now.toISOString()
  return [items.filter(past), items.filter((item) => !past(item))]
}

async function readSecrets(instanceId: string, now: Date): Promise<AttentionItem[]> {
  const rows = await db().clientSecret.findMany({
    where: {
      instanceId,
      status: 'enabled',
      expiresAt: { lt: new Date(now.getTime() + soonMs) },
      application: { status: 'enabled' },
    },
    orderBy: { expiresAt: 'asc' },
    take,
    select: { expiresAt: true, hint: true, application: { select: { id: true, name: true } } },
  })
  return rows.map(({ expiresAt, hint, application }) => ({
    ...application,
    other: hint === '' ? '' : `••••${hint}`,
    at: expiresAt?.toISOString() ?? '',
  }))
}

function readAgentsWithoutSecret(instanceId: string, now: Date): Promise<AttentionItem[]> {
  return db().application.findMany({
    where: {
      instanceId,
      identityType: 'agent',
      status: 'enabled',
      secrets: { none: { status: 'enabled', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } },
    },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, name: true },
  })
}

function readConsumersWithoutGrant(instanceId: string): Promise<AttentionItem[]> {
  return db().consumer.findMany({
    where: { instanceId, status: 'enabled', grants: { none: {} } },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, name: true },
  })
}

async function readGrants(instanceId: string, now: Date): Promise<AttentionItem[]> {
  const rows = await db().grant.findMany({
    where: { instanceId, expiresAt: { lt: new Date(now.getTime() + soonMs) } },
    orderBy: { expiresAt: 'asc' },
    take,
    select: {
      expiresAt: true,
      consumer: { select: { id: true, name: true } },
      modelApi: { select: { name: true } },
    },
  })
  return rows.map(({ expiresAt, consumer, modelApi }) => ({
    ...consumer,
    other: modelApi.name,
    at: expiresAt?.toISOString() ?? '',
  }))
}

/** Nodes with lines whose object lets nothing through. */
function readDisabledOnLines(instanceId: string): Promise<AttentionItem[]> {
  const status = 'disabled' as const
  return db().node.findMany({
    where: {
      instanceId,
      OR: [
        { application: { status } },
        { credential: { status } },
        { modelApi: { OR: [{ status }, { service: { status } }] } },
      ],
      AND: { OR: [{ outgoing: { some: {} } }, { incoming: { some: {} } }] },
    },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, name: true },
  })
}

async function readLockedAccounts(instanceId: string, now: Date): Promise<AttentionItem[]> {
  const rows = await db().user.findMany({
    where: { instanceId, lockedUntil: { gt: now } },
    orderBy: { lockedUntil: 'desc' },
    take,
    select: { id: true, name: true, lockedUntil: true },
  })
  return rows.map(({ id, name, lockedUntil }) => ({ id, name, at: lockedUntil?.toISOString() ?? '' }))
}

/** Those who can still sign in from elsewhere. */
async function readLockedAtAddress(instanceId: string, now: Date): Promise<AttentionItem[]> {
  const locked = addressLock().locked(now.getTime())
  if (locked.size === 0) return []
  const rows = await db().user.findMany({
    where: {
      instanceId,
      id: { in: [...locked.keys()] },
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }],
    },
    orderBy: { name: 'asc' },
    take,
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ id, name, at: locked.get(id)?.toISOString() ?? '' }))
}
