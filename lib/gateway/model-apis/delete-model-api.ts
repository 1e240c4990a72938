import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { inUse } from '@/lib/errors'
import { lockModelApi } from '@/lib/gateway/model-apis/find-model-api'
import { requireDisabled } from '@/lib/identity/applications/rules'

/** Deletes a Model API for good. Throws `resource.conflict` unless disabled, `resource.in_use` naming who depends on it. */
export async function deleteModelApi(actor: Actor, id: string): Promise<void> {
  await transact(actor, 'model_api:write', async (context) => {
    const { tx } = context
    const row = await lockModelApi(context, id)
    requireDisabled(row)
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
    await tx.modelApi.delete({ where: { id } })
    context.audit({
      action: 'model_api.deleted',
      targetType: 'model_api',
      targetId: id,
      targetName: row.name,
      detail: goneFields(row, ['name', 'description', 'basePath', 'serviceId', 'authEnabled']),
    })
  })
}
