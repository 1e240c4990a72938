import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { RefusedToken } from '@/lib/identity/api-tokens/find-token-actor'
import { FailureLimit } from '@/lib/identity/client-authentication/failure-limit'
import { newId } from '@/lib/ids'

const failures = new FailureLimit()

interface WrongToken {
  requestId: string
  sourceIp: string
  /** The API token, when it is one that does not count any more; the caller is not told. */
  token: RefusedToken | undefined
}

/**
 * Writes the audit line of a call with a wrong management token. Throws `rate.limited` instead when its address goes on
 * guessing; a right token from there is still good, so nobody can be locked out.
 */
export async function recordWrongToken(
  instanceId: string,
  { requestId, sourceIp, token }: WrongToken,
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
    actorId: token?.id ?? '',
    actorName: token?.name ?? '',
    via: 'api',
    sourceIp,
    requestId,
    targetType: '',
    targetId: '',
    targetName: '',
    detail: { reason: token?.reason ?? 'token.wrong' },
  }
  await db().$transaction((tx) => appendAudit(tx, [line]))
}
