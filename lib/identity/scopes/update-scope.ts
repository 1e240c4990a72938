import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { lockScope, type ScopeKey } from '@/lib/identity/scopes/find-scope'
import type { ScopeDto, UpdateScopeInput } from '@/lib/identity/scopes/schema'
import { scopeIncludes, toScopeDto } from '@/lib/identity/scopes/to-scope-dto'

/** Changes the name or the type of a scope; its value stays, because tokens and clients name it. */
export async function updateScope(
  actor: Actor,
  { changes, ...key }: ScopeKey & { changes: UpdateScopeInput },
): Promise<ScopeDto> {
  return transact(actor, 'application:write', async (context) => {
    const { scope } = await lockScope(context, key)
    const row = await context.tx.scope.update({
      where: { id: key.id },
      data: changes,
      include: scopeIncludes,
    })
    context.audit({
      action: 'scope.updated',
      targetType: 'scope',
      targetId: key.id,
      targetName: toScopeDto(row).fullValue,
      detail: changedFields(scope, changes),
    })
    return toScopeDto(row)
  })
}
