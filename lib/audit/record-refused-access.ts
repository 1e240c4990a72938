import type { Actor } from '@/lib/actor'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { RefusalBudget, type RepeatedRefusals } from '@/lib/audit/refusal-budget'
import { db } from '@/lib/db/client'
import { authorize, holds, type Permission } from '@/lib/identity/permissions'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'

/** A page of another origin can make the browser of anybody send requests, signed in or not. */
const originRefusals = new RefusalBudget((refusals) => {
  recordRepeated(refusals).catch((error: unknown) => {
    log().error({ err: error, ...refusals }, 'repeated refusals could not be recorded')
  })
})

/**
 * `authorize` for the entrances of console and management API: a refusal leaves the audit line `access.refused` before
 * it is thrown. Throws `permission.denied`.
 */
export async function authorizeAccess(actor: Actor, permission: Permission): Promise<void> {
  if (!holds(actor, permission)) {
    const { instanceId, requestId, sourceIp, via } = actor
    const detail = { reason: 'permission.denied', permission }
    await write({ ...describe(actor), instanceId, requestId, sourceIp, via, detail })
  }
  authorize(actor, permission)
}

/**
 * Writes the audit line of a request that came from a page of another origin. Each address may leave a bounded number
 * of them; the rest is counted.
 */
export async function recordRefusedOrigin(refused: {
  actor: Actor | null
  requestId: string
  sourceIp: string
}): Promise<void> {
  const { actor, requestId, sourceIp } = refused
  if (!originRefusals.take(sourceIp)) return
  const instanceId = actor?.instanceId ?? (await readInstanceId())
  const detail = { reason: 'origin.refused' }
  await write({ ...describe(actor), instanceId, requestId, sourceIp, via: 'console', detail })
}

/** Tells what was counted so far; for tests. */
export function closeRefusedOrigins(): void {
  originRefusals.close()
}

async function recordRepeated({ sourceIp, repeated }: RepeatedRefusals): Promise<void> {
  const instanceId = await readInstanceId()
  const detail = { reason: 'origin.refused', repeated }
  await write({ ...describe(null), instanceId, requestId: '', sourceIp, via: 'console', detail })
}

async function readInstanceId(): Promise<string> {
  const { id } = await db().instance.findFirstOrThrow({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  return id
}

function describe(actor: Actor | null) {
  return {
    actorKind: actor?.kind ?? 'anonymous',
    actorId: actor?.id ?? '',
    actorName: actor?.name ?? '',
  }
}

type Known = 'id' | 'time' | 'action' | 'result' | 'targetType' | 'targetId' | 'targetName'

async function write(line: Omit<AuditRecord, Known>): Promise<void> {
  const target = { targetType: '', targetId: '', targetName: '' }
  const record = { ...target, ...line, id: newId('evt'), time: new Date(), action: 'access.refused' }
  await db().$transaction((tx) => appendAudit(tx, [{ ...record, result: 'refused' }]))
}
