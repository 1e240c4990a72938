import { withSecretChange } from '@/lib/audit/changed-fields'
import type { WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { AppError } from '@/lib/errors'
import { lockService } from '@/lib/gateway/services/find-service'

/**
 * Removes the stored key of a service inside a running transaction: from then on the gateway sends its calls without one.
 * Throws `resource.conflict` when there is none.
 */
export async function removeApiKey(context: WriteContext, id: string): Promise<DeletionDto> {
  const row = await lockService(context, id)
  if (row.apiKeySealed === null) {
    throw new AppError('resource.conflict', { message: `${row.name} has no stored API key.` })
  }
  const kept = await keepDeleted(context, { kind: 'service_key', id, name: row.name })
  await context.tx.service.update({ where: { id }, data: { apiKeySealed: null, hint: '' } })
  context.audit({
    action: 'service.key_removed',
    targetType: 'service',
    targetId: id,
    targetName: row.name,
    detail: withSecretChange({}, { name: 'apiKey', before: row.hint, after: '' }),
  })
  return kept
}
