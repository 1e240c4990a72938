import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { inUse } from '@/lib/errors'
import { lockModelApi } from '@/lib/gateway/model-apis/find-model-api'
import { requireDisabled } from '@/lib/identity/applications/rules'

/** Deletes a Model API for good. Throws `resource.conflict` unless disabled, `resource.in_use` naming who depends on it. */
export async function deleteModelApi(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'model_api:write', async (context) => {
    requireDisabled(await lockModelApi(context, id))
    return removeModelApi(context, id)
  })
}

/** The same inside a running transaction, of an enabled one as well. */
export async function removeModelApi(context: WriteContext, id: string): Promise<DeletionDto> {
  const { tx } = context
  const row = await lockModelApi(context, id)
  const nodes = await tx.node.findMany({ where: { modelApiId: id }, select: { name: true } })
  const grants = await tx.grant.findMany({
    where: { modelApiId: id },
    orderBy: { createdAt: 'asc' },
    select: { consumer: { select: { name: true } } },
  })
  const dependents = [
    ...nodes.map(({ name }) => `node ${name} on the topology`),
    ...grants.map(({ consumer }) => `the grant of consumer ${consumer.name}`),
  ]
  if (dependents.length > 0) throw inUse(row.name, dependents)
  const kept = await keepDeleted(context, { kind: 'model_api', id, name: row.name })
  await tx.modelApi.delete({ where: { id } })
  context.audit({
    action: 'model_api.deleted',
    targetType: 'model_api',
    targetId: id,
    targetName: row.name,
    detail: goneFields(row, ['name', 'description', 'basePath', 'serviceId', 'authEnabled']),
  })
  return kept
}
