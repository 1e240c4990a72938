import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { FailureLimit } from '@/lib/identity/client-authentication/failure-limit'
import { newId } from '@/lib/ids'

const failures = new FailureLimit()

/**
 * Writes the audit line of a call with a wrong management token. Throws `rate.limited` instead when its address goes on
 * guessing; a right token from there is still good, so nobody can be locked out.
 */
export async function recordWrongToken(
  instanceId: string,
  { requestId, sourceIp }: { requestId: string; sourceIp: string },
): Promise<void> {
  const now = new Date()
  const retryAfterSeconds = failures.waitSeconds(sourceIp, now.getTime())
  if (retryAfterSeconds > 0) {
    const message = 'Too many calls with a wrong management token. Wait before the next one.'
    throw new AppError('rate.limited', { message, retryAfterSeconds })
  }
  failures.add(sourceIp, now.getTime())
  const line = {
    id: newId('evt'),
    instanceId,
    time: now,
    action: 'api.refused',
    result: 'refused' as const,
    actorKind: 'api_token',
    actorId: '',
    actorName: '',
    via: 'api',
    sourceIp,
    requestId,
    targetType: '',
    targetId: '',
    targetName: '',
    detail: { reason: 'token.wrong' },
  }
  await db().$transaction((tx) => appendAudit(tx, [line]))
}
