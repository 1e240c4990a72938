import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { inUse } from '@/lib/errors'
import { lockScope, type ScopeKey } from '@/lib/identity/scopes/find-scope'

/** Deletes a scope. Throws `resource.in_use` naming the clients that hold it. */
export async function deleteScope(actor: Actor, key: ScopeKey): Promise<void> {
  await transact(actor, 'application:write', async (context) => {
    const { application, scope } = await lockScope(context, key)
    const grants = await context.tx.scopeGrant.findMany({
      where: { scopeId: key.id },
      orderBy: { createdAt: 'asc' },
      select: { client: { select: { name: true } } },
    })
    if (grants.length > 0) {
      throw inUse(
        `The scope ${scope.value}`,
        grants.map(({ client }) => `a scope grant of ${client.name}`),
      )
    }
    await context.tx.scope.delete({ where: { id: key.id } })
    context.audit({
      action: 'scope.deleted',
      targetType: 'scope',
      targetId: key.id,
      targetName: `${application.audience ?? ''}|${scope.value}`,
      detail: { applicationId: key.applicationId, ...goneFields(scope, ['name', 'value', 'type']) },
    })
  })
}
