import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/client'
import { appendAudit } from '@/lib/audit/append'
import { newId } from '@/lib/ids'

/** Where a sign-in attempt comes from. */
export interface SessionContext {
  requestId: string
  sourceIp: string
  /** The User-Agent header, where one was sent. */
  userAgent?: string
}

interface SessionRecord {
  instanceId: string
  action:
    | 'session.started'
    | 'session.refused'
    | 'session.ended'
    | 'user.created'
    | 'user.password_set'
    | 'api_token.revoked'
  /** The person, as far as known; an attempt with an unknown address has no id. */
  user: { id: string; name: string }
  context: SessionContext
  /** What it is about, where that is not the person. */
  targetType?: string
  targetId?: string
  targetName?: string
  detail?: Prisma.InputJsonObject
}

/** Writes the audit line of a sign-in, a refused one, a sign-out, the first administrator or a used link with what it takes along: nobody is acting yet. */
export async function recordSession(
  tx: Tx,
  { instanceId, action, user, context, detail, ...target }: SessionRecord,
): Promise<void> {
  await appendAudit(tx, [
    {
      id: newId('evt'),
      instanceId,
      time: new Date(),
      action,
      result: action === 'session.refused' ? 'refused' : 'success',
      actorKind: 'user',
      actorId: user.id,
      actorName: user.name,
      via: 'console',
      sourceIp: context.sourceIp,
      requestId: context.requestId,
      targetType: 'user',
      targetId: user.id,
      targetName: user.name,
      ...target,
      detail: detail ?? {},
    },
  ])
}
