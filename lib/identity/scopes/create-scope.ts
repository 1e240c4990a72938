import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { conflict } from '@/lib/errors'
import { lockApplication } from '@/lib/identity/applications/find-application'
import { requireAudience, requireChangeable } from '@/lib/identity/applications/rules'
import type { CreateScopeInput, ScopeDto } from '@/lib/identity/scopes/schema'
import { scopeIncludes, toScopeDto } from '@/lib/identity/scopes/to-scope-dto'
import { newId } from '@/lib/ids'

export type ScopeValues = CreateScopeInput & { applicationId: string }

/** Adds a scope to a resource server. Throws `resource.conflict` when it has one with this value. */
export async function createScope(actor: Actor, values: ScopeValues): Promise<ScopeDto> {
  return transact(actor, 'application:write', (context) => insertScope(context, values))
}

/** The same inside a running transaction. */
export async function insertScope(context: WriteContext, values: ScopeValues): Promise<ScopeDto> {
  const { tx, instanceId } = context
  const { applicationId, value } = values
  const application = await lockApplication(context, applicationId)
  requireChangeable(application)
  const audience = requireAudience(application)
  if ((await tx.scope.count({ where: { applicationId, value } })) > 0) {
    throw conflict('value', `${application.name} has a scope with the value ${value} already.`)
  }
  const row = await tx.scope.create({
    data: { ...values, id: newId('ress'), instanceId },
    include: scopeIncludes,
  })
  context.audit({
    action: 'scope.created',
    targetType: 'scope',
    targetId: row.id,
    targetName: `${audience}|${value}`,
    detail: { applicationId, ...newFields(row, ['name', 'value', 'type']) },
  })
  return toScopeDto(row)
}
