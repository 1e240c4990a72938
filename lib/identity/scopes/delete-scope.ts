import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { inUse } from '@/lib/errors'
import { lockScope, type ScopeKey } from '@/lib/identity/scopes/find-scope'

/** Deletes a scope. Throws `resource.in_use` naming the clients that hold it. */
export async function deleteScope(actor: Actor, key: ScopeKey): Promise<DeletionDto> {
  return transact(actor, 'application:write', (context) => removeScope(context, key))
}

/** The same inside a running transaction. */
export async function removeScope(context: WriteContext, key: ScopeKey): Promise<DeletionDto> {
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
  const name = `${application.audience ?? ''}|${scope.value}`
  const kept = await keepDeleted(context, { kind: 'scope', id: key.id, name })
  await context.tx.scope.delete({ where: { id: key.id } })
  context.audit({
    action: 'scope.deleted',
    targetType: 'scope',
    targetId: key.id,
    targetName: name,
    detail: { applicationId: key.applicationId, ...goneFields(scope, ['name', 'value', 'type']) },
  })
  return kept
}
