import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { ServiceDto } from '@/lib/gateway/services/schema'
import { serviceIncludes, toServiceDto } from '@/lib/gateway/services/to-service-dto'
import { authorize } from '@/lib/identity/permissions'

/** One service without its API key. Throws `resource.not_found`. */
export async function getService(actor: Actor, id: string): Promise<ServiceDto> {
  authorize(actor, 'service:read')
  const row = await db().service.findFirst({
    where: { id, instanceId: actor.instanceId },
    omit: { apiKeySealed: false },
    include: serviceIncludes,
  })
  if (row === null) throw notFound('service', id)
  return toServiceDto(row)
}
