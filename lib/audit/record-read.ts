import type { Actor } from '@/lib/actor'
import { actorRecord } from '@/lib/audit/actor-record'
import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

interface ReadRecord {
  action: 'audit.exported' | 'diagnostics.downloaded'
  targetType: string
  targetName: string
  detail: Prisma.InputJsonObject
}

/** Writes the audit line of a read that takes data out of the product. Returns the line's place in the log. */
export async function recordRead(actor: Actor, read: ReadRecord): Promise<bigint> {
  const record = actorRecord(actor, { ...read, result: 'success', targetId: actor.instanceId })
  await db().$transaction((tx) => appendAudit(tx, [record]))
  const where = { id: record.id }
  return (await db().auditEvent.findUniqueOrThrow({ where, select: { seq: true } })).seq
}
