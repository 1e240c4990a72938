import type { Actor } from '@/lib/actor'
import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/ids'

interface ReadRecord {
  action: 'audit.exported' | 'diagnostics.downloaded'
  targetType: string
  targetName: string
  detail: Prisma.InputJsonObject
}

/** Writes the audit line of a read that takes data out of the product. Returns the line's place in the log. */
export async function recordRead(actor: Actor, read: ReadRecord): Promise<bigint> {
  const { instanceId, via, sourceIp, requestId } = actor
  const id = newId('evt')
  await db().$transaction((tx) =>
    appendAudit(tx, [
      {
        ...read,
        id,
        instanceId,
        time: new Date(),
        result: 'success',
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: actor.name,
        via,
        sourceIp,
        requestId,
        targetId: instanceId,
      },
    ]),
  )
  return (await db().auditEvent.findUniqueOrThrow({ where: { id }, select: { seq: true } })).seq
}
