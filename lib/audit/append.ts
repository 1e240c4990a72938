import { createHmac } from 'node:crypto'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/client'
import { derivedKey } from '@/lib/vault/keys'

/** One line of the audit log before it is chained. `detail` holds before/after values without secrets. */
export interface AuditRecord {
  id: string
  instanceId: string
  time: Date
  /** `noun.verb`, for example `edge.connected` or `token.refused`. */
  action: string
  result: 'success' | 'refused' | 'failed'
  actorKind: string
  actorId: string
  actorName: string
  via: string
  sourceIp: string
  requestId: string
  targetType: string
  targetId: string
  targetName: string
  detail: Prisma.InputJsonObject
}

const chainLock = 5_411_001

/**
 * Appends records to the audit log and chains each to its predecessor: hash = HMAC(previous hash, record). A removed or
 * changed row breaks the chain. Records whose id is stored already are skipped, so a spool can be replayed safely.
 */
export async function appendAudit(tx: Tx, records: AuditRecord[]): Promise<void> {
  // The hash must be that of what is stored, and PostgreSQL does not store every text as it is given.
  const lines = records.map((record) => storable(record) as AuditRecord)
  await lockAuditChain(tx)
  const stored = await tx.auditEvent.findMany({
    where: { id: { in: lines.map((line) => line.id) } },
    select: { id: true },
  })
  const known = new Set(stored.map((row) => row.id))
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } })
  let previous = last?.hash ?? ''
  const rows = lines
    .filter((line) => !known.has(line.id))
    .map((line) => {
      previous = chainHash(previous, line)
      return { ...line, hash: previous }
    })
  if (rows.length > 0) await tx.auditEvent.createMany({ data: rows })
}

/**
 * Lets one transaction at a time append, until it ends. Who locks a row of the instance before appending takes this lock
 * first, as every write does, so that two transactions never wait for each other.
 */
export async function lockAuditChain(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`
}

/** The chain hash of one record; exported for the verification of the log. */
export function chainHash(previous: string, record: AuditRecord): string {
  const fields = Object.keys(record).sort() as (keyof AuditRecord)[]
  const body = JSON.stringify(fields.map((field) => [field, stable(record[field])]))
  return createHmac('sha256', derivedKey('audit-chain')).update(previous).update(body).digest('base64url')
}

/** Halves of surrogate pairs, and the one character that PostgreSQL has no room for. */
const unstorable = /[\0\p{Cs}]/gu

/** The value with U+FFFD in place of what cannot be stored, in texts at any depth. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '\ufffd')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]))
}

/** JSON with sorted keys: PostgreSQL's jsonb does not keep their order. */
function stable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(stable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, stable(inner)]))
}
