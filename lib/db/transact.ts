import type { Actor } from '@/lib/actor'
import { actorRecord } from '@/lib/audit/actor-record'
import { appendAudit } from '@/lib/audit/append'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { AppError } from '@/lib/errors'
import { authorize, type Permission } from '@/lib/identity/permissions'

/** Channel on which data-plane processes hear that a new snapshot is due. The payload is `instanceId:version`. */
export const snapshotChannel = 'sallyport_snapshot'

/** What a use case says about its write; the rest of the audit record comes from the actor. */
export interface AuditEntry {
  action: string
  targetType: string
  targetId: string
  targetName: string
  detail?: Prisma.InputJsonObject
}

export interface WriteContext {
  tx: Tx
  actor: Actor
  instanceId: string
  /** Adds a line to the audit log; every write adds at least one. */
  audit: (entry: AuditEntry) => void
}

/**
 * The only way to write domain data: checks the permission, runs `work` in one transaction, and in that transaction
 * appends the audit lines, raises the instance's version and notifies the data plane. Throws `permission.denied`,
 * `resource.conflict` for a broken unique rule, and whatever `work` throws; nothing is half-written.
 */
export async function transact<Result>(
  actor: Actor,
  permission: Permission,
  work: (context: WriteContext) => Promise<Result>,
): Promise<Result> {
  authorize(actor, permission)
  const { instanceId } = actor
  try {
    return await db().$transaction(
      async (tx) => {
        const entries: AuditEntry[] = []
        const result = await work({ tx, actor, instanceId, audit: (entry) => entries.push(entry) })
        if (entries.length === 0) throw new Error('a write recorded no audit line')
        await appendAudit(
          tx,
          entries.map(({ detail = {}, ...entry }) =>
            actorRecord(actor, { ...entry, detail, result: 'success' }),
          ),
        )
        await publishSnapshot(tx, instanceId)
        return result
      },
      { maxWait: 10_000, timeout: 15_000 },
    )
  } catch (error) {
    throw translate(error)
  }
}

/** Raises the version and notifies; PostgreSQL delivers the notification when the transaction commits. */
async function publishSnapshot(tx: Tx, instanceId: string): Promise<void> {
  const { version } = await tx.instance.update({
    where: { id: instanceId },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  await tx.$executeRaw`SELECT pg_notify(${snapshotChannel}, ${`${instanceId}:${version}`})`
}

/** A unique index is the last word on races that a rule checked before; answer it like the rule does. */
function translate(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error
  if (error.code === 'P2002') {
    return new AppError('resource.conflict', {
      message: 'An object with these values exists already.',
      cause: error,
    })
  }
  if (error.code === 'P2003') {
    return new AppError('resource.in_use', {
      message: 'Other objects still depend on this one.',
      cause: error,
    })
  }
  return error
}
