import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { GrantDto } from '@/lib/gateway/grants/schema'
import { grantIncludes, toGrantDto } from '@/lib/gateway/grants/to-grant-dto'
import { authorize } from '@/lib/identity/permissions'

/** One grant. Throws `resource.not_found`. */
export async function getGrant(actor: Actor, id: string): Promise<GrantDto> {
  authorize(actor, 'grant:read')
  const where = { id, instanceId: actor.instanceId }
  const row = await db().grant.findFirst({ where, include: grantIncludes })
  if (row === null) throw notFound('grant', id)
  return toGrantDto(row)
}
