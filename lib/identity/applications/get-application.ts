import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import { applicationIncludes, toApplicationDto } from '@/lib/identity/applications/to-application-dto'
import { authorize } from '@/lib/identity/permissions'

/** One application, agents' applications included. Throws `resource.not_found`. */
export async function getApplication(actor: Actor, id: string): Promise<ApplicationDto> {
  authorize(actor, 'application:read')
  const row = await db().application.findFirst({
    where: { id, instanceId: actor.instanceId },
    include: applicationIncludes,
  })
  if (row === null) throw notFound('application', id)
  return toApplicationDto(row)
}
