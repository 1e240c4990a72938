import type { Actor } from '@/lib/actor'
import type { RequestDto } from '@/lib/audit/schema'
import { toRequestDto } from '@/lib/audit/to-request-dto'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import { authorize } from '@/lib/identity/permissions'

/** One call through the gateway with the steps of its decision. Throws `resource.not_found`. */
export async function getRequest(actor: Actor, id: string): Promise<RequestDto> {
  authorize(actor, 'request:read')
  const row = await db().gatewayRequest.findFirst({ where: { id, instanceId: actor.instanceId } })
  if (row === null) throw notFound('request', id)
  return toRequestDto(row)
}
