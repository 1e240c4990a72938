import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import { modelApiIncludes, toModelApiDto } from '@/lib/gateway/model-apis/to-model-api-dto'
import { authorize } from '@/lib/identity/permissions'

/** One Model API. Throws `resource.not_found`. */
export async function getModelApi(actor: Actor, id: string): Promise<ModelApiDto> {
  authorize(actor, 'model_api:read')
  const where = { id, instanceId: actor.instanceId }
  const row = await db().modelApi.findFirst({ where, include: modelApiIncludes })
  if (row === null) throw notFound('Model API', id)
  return toModelApiDto(row)
}
