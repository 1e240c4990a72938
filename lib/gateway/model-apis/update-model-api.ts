import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import { lockModelApi, requireModelApiValues } from '@/lib/gateway/model-apis/find-model-api'
import type { ModelApiDto, UpdateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { modelApiIncludes, toModelApiDto } from '@/lib/gateway/model-apis/to-model-api-dto'
import type { SeenValues } from '@/lib/schema'

/** Changes a Model API. A disabled one refuses every call, open streams included. */
export async function updateModelApi(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateModelApiInput; seen?: SeenValues | undefined },
): Promise<ModelApiDto> {
  return transact(actor, 'model_api:write', async (context) => {
    const { tx, instanceId } = context
    const before = await lockModelApi(context, id)
    await refuseOverwrite(context, { ids: [id], before, changes, seen })
    await requireModelApiValues(tx, { instanceId, ...changes, exceptId: id })
    const row = await tx.modelApi.update({ where: { id }, data: changes, include: modelApiIncludes })
    context.audit({
      action: 'model_api.updated',
      targetType: 'model_api',
      targetId: id,
      targetName: row.name,
      detail: changedFields(before, changes),
    })
    return toModelApiDto(row)
  })
}
