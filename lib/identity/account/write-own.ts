import type { Actor } from '@/lib/actor'
import { actorRecord } from '@/lib/audit/actor-record'
import { appendAudit } from '@/lib/audit/append'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

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
    const target = { targetType: 'user', targetId: actor.id, targetName: actor.name }
    await appendAudit(tx, [actorRecord(actor, { action, result: 'success', ...target, detail })])
    return result
  })
}
