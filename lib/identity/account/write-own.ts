import type { Actor } from '@/lib/actor'
import { appendAudit } from '@/lib/audit/append'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/ids'

interface OwnWrite<Result> {
  result: Result
  action: string
  detail: Prisma.InputJsonObject
}

/**
 * The counterpart of `transact` for the one thing that needs no permission: people change their own account. The audit
 * line names them as actor and as target.
 */
export async function writeOwn<Result>(
  actor: Actor,
  work: (tx: Tx) => Promise<OwnWrite<Result>>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    const { result, action, detail } = await work(tx)
    const { id, name, kind, instanceId, via, requestId, sourceIp } = actor
    await appendAudit(tx, [
      {
        id: newId('evt'),
        instanceId,
        time: new Date(),
        action,
        result: 'success',
        actorKind: kind,
        actorId: id,
        actorName: name,
        via,
        sourceIp,
        requestId,
        targetType: 'user',
        targetId: id,
        targetName: name,
        detail,
      },
    ])
    return result
  })
}
