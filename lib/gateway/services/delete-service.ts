import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { inUse } from '@/lib/errors'
import { lockService } from '@/lib/gateway/services/find-service'

/** Deletes a service for good. Throws `resource.in_use` naming the Model APIs that use it. */
export async function deleteService(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'service:write', (context) => removeService(context, id))
}

/** The same inside a running transaction. */
export async function removeService(context: WriteContext, id: string): Promise<DeletionDto> {
  const { tx } = context
  const row = await lockService(context, id)
  const modelApis = await tx.modelApi.findMany({
    where: { serviceId: id },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  })
  if (modelApis.length > 0) {
    throw inUse(
      row.name,
      modelApis.map(({ name }) => `Model API ${name}`),
    )
  }
  const kept = await keepDeleted(context, { kind: 'service', id, name: row.name })
  await tx.service.delete({ where: { id } })
  context.audit({
    action: 'service.deleted',
    targetType: 'service',
    targetId: id,
    targetName: row.name,
    detail: goneFields(row, ['name', 'provider', 'protocol', 'baseUrl']),
  })
  return kept
}
