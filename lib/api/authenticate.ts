import { createHash, timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { recordWrongToken } from '@/lib/api/record-wrong-token'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { findTokenActor } from '@/lib/identity/api-tokens/find-token-actor'

export interface Caller {
  /** The Authorization header. */
  authorization: string | null
  requestId: string
  sourceIp: string
}

/**
 * The actor of a management call: an API token acts as itself, within what it and its owner hold; whoever holds
 * ADMIN_API_TOKEN acts as an administrator. Nothing else is accepted, no cookie in particular. Throws `token.invalid`
 * (401), the same for unknown, expired and revoked tokens, and `rate.limited` (429) for wrong ones in great number.
 */
export async function authenticate({ authorization, requestId, sourceIp }: Caller): Promise<Actor> {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (given === undefined) {
    throw new AppError('token.invalid', {
      message: 'Send the management token as "Authorization: Bearer <token>".',
    })
  }
  const common = { kind: 'api_token', via: 'api', requestId, sourceIp } as const
  const { adminApiToken } = config()
  if (adminApiToken !== undefined && isSame(given, adminApiToken)) {
    const instanceId = await readInstanceId()
    return { ...common, id: 'api_token', name: 'Management API token', role: 'administrator', instanceId }
  }
  const found = await findTokenActor(given, sourceIp)
  if (found !== undefined && 'actor' in found) {
    const { ownerId, ...actor } = found.actor
    return { ...common, ...actor, ...(ownerId === undefined ? {} : { ownerId }) }
  }
  await recordWrongToken(await readInstanceId(), { requestId, sourceIp, token: found?.refused })
  throw new AppError('token.invalid', { message: 'The management token is wrong.' })
}

async function readInstanceId(): Promise<string> {
  const { id } = await db().instance.findFirstOrThrow({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  return id
}

/** In constant time, whatever the lengths. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
