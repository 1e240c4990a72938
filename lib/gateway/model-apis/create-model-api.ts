import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { requireModelApiValues } from '@/lib/gateway/model-apis/find-model-api'
import type { CreateModelApiInput, ModelApiDto } from '@/lib/gateway/model-apis/schema'
import { modelApiIncludes, toModelApiDto } from '@/lib/gateway/model-apis/to-model-api-dto'
import { newId } from '@/lib/ids'

/** Offers a service to callers as a Model API. Throws `resource.conflict`, `input.invalid` by field. */
export async function createModelApi(actor: Actor, input: CreateModelApiInput): Promise<ModelApiDto> {
  return transact(actor, 'model_api:write', (context) => insertModelApi(context, input))
}

/** The same inside a running transaction, also for samples. */
export async function insertModelApi(
  context: WriteContext,
  input: CreateModelApiInput & { sample?: boolean },
): Promise<ModelApiDto> {
  const { tx, instanceId } = context
  const { name, basePath, serviceId } = input
  await requireModelApiValues(tx, { instanceId, name, basePath, serviceId })
  const row = await tx.modelApi.create({
    data: { ...input, id: newId('api'), instanceId },
    include: modelApiIncludes,
  })
  context.audit({
    action: 'model_api.created',
    targetType: 'model_api',
    targetId: row.id,
    targetName: name,
    detail: newFields(row, ['name', 'description', 'basePath', 'serviceId', 'authEnabled']),
  })
  return toModelApiDto(row)
}
