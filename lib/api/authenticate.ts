import { createHash, timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { recordWrongToken } from '@/lib/api/record-wrong-token'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'

export interface Caller {
  /** The Authorization header. */
  authorization: string | null
  requestId: string
  sourceIp: string
}

/**
 * The actor of a management call: whoever holds ADMIN_API_TOKEN acts as an administrator. Nothing else is accepted, no
 * cookie in particular. Throws `token.invalid` (401), and `rate.limited` (429) for wrong tokens in great number.
 */
export async function authenticate({ authorization, requestId, sourceIp }: Caller): Promise<Actor> {
  const { adminApiToken } = config()
  if (adminApiToken === undefined) {
    throw new AppError('token.invalid', {
      message: 'The management API is off. Set ADMIN_API_TOKEN and restart.',
    })
  }
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (given === undefined) {
    throw new AppError('token.invalid', {
      message: 'Send the management token as "Authorization: Bearer <token>".',
    })
  }
  const { id: instanceId } = await db().instance.findFirstOrThrow({
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  if (!isSame(given, adminApiToken)) {
    await recordWrongToken(instanceId, { requestId, sourceIp })
    throw new AppError('token.invalid', { message: 'The management token is wrong.' })
  }
  return {
    kind: 'api_token',
    id: 'api_token',
    name: 'Management API token',
    role: 'administrator',
    instanceId,
    via: 'api',
    requestId,
    sourceIp,
  }
}

/** In constant time, whatever the lengths. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
