import type { Actor } from '@/lib/actor'
import { toChainState } from '@/lib/audit/read-chain-state'
import { describeMasterKey, newestMigration } from '@/lib/config'
import { db } from '@/lib/db/client'
import { readNodes } from '@/lib/health/read-nodes'
import { readUpstreams } from '@/lib/health/read-upstreams'
import { needsLook, rotateSigningKeyAt } from '@/lib/health/rules'
import type { HealthDto } from '@/lib/health/schema'
import { authorize } from '@/lib/identity/permissions'
import { productVersion } from '@/lib/version'

/** How our own parts fare. Throws when the database cannot be reached, which is an answer as well. */
export async function readHealth(actor: Actor): Promise<HealthDto> {
  authorize(actor, 'health:read')
  const { instanceId } = actor
  const { now, latencyMs } = await askClock()
  const [database, signing, { configuration, nodes }, upstreams, chain] = await Promise.all([
    readDatabase(latencyMs),
    readSigningKeys(instanceId, now),
    readNodes(instanceId, now),
    readUpstreams(instanceId),
    db().auditVerification.findUnique({ where: { instanceId } }),
  ])
  const parts = {
    database,
    keys: { masterKey: describeMasterKey(), signing },
    nodes,
    ...upstreams,
    chain: chain === null ? null : toChainState(chain),
  }
  return {
    checkedAt: now.toISOString(),
    version: productVersion,
    needsLook: needsLook(parts),
    configuration,
    ...parts,
  }
}

/** The database's clock, by which the data plane reports, and how long it took to answer, nothing else under way. */
async function askClock(): Promise<{ now: Date; latencyMs: number }> {
  const startedAt = performance.now()
  const [clock] = await db().$queryRaw<{ now: Date }[]>`SELECT now() AS now`
  return {
    now: clock?.now ?? new Date(),
    latencyMs: Math.round((performance.now() - startedAt) * 100) / 100,
  }
}

async function readDatabase(latencyMs: number): Promise<HealthDto['database']> {
  const [facts] = await db().$queryRaw<{ size: bigint; server: string; migration: string | null }[]>`
    SELECT pg_database_size(current_database()) AS size, current_setting('server_version') AS server, (
      SELECT migration_name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
      ORDER BY migration_name DESC LIMIT 1
    ) AS migration`
  const migration = facts?.migration ?? ''
  const expected = newestMigration()
  return {
    latencyMs,
    sizeBytes: Number(facts?.size ?? 0n),
    server: facts?.server ?? '',
    migration,
    migrationsCurrent: expected === undefined ? null : migration === expected,
  }
}

async function readSigningKeys(instanceId: string, now: Date): Promise<HealthDto['keys']['signing']> {
  const rows = await db().signingKey.findMany({
    where: { instanceId },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
  return rows.map(({ id, algorithm, status, createdAt }) => {
    const rotateAt = status === 'retired' ? null : rotateSigningKeyAt(createdAt)
    return {
      id,
      algorithm,
      status,
      createdAt: createdAt.toISOString(),
      rotateAt: rotateAt?.toISOString() ?? null,
      overdue: rotateAt !== null && rotateAt < now,
    }
  })
}
