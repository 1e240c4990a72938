import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { conflict, invalid } from '@/lib/errors'
import type { CreateScopeGrantInput, ScopeGrantDto } from '@/lib/identity/scope-grants/schema'
import {
  nameScopeGrant,
  scopeGrantIncludes,
  toScopeGrantDto,
} from '@/lib/identity/scope-grants/to-scope-grant-dto'
import { newId } from '@/lib/ids'

/** Grants a scope to a client by hand. A grant that an edge holds already will outlive the edge from now on. */
export async function createScopeGrant(actor: Actor, input: CreateScopeGrantInput): Promise<ScopeGrantDto> {
  return transact(actor, 'grant:write', (context) => insertScopeGrant(context, input))
}

/** The same inside a running transaction. */
export async function insertScopeGrant(
  context: WriteContext,
  { clientId, scopeId }: CreateScopeGrantInput,
): Promise<ScopeGrantDto> {
  const { tx, instanceId } = context
  const client = await tx.application.findFirst({ where: { id: clientId, instanceId } })
  if (client === null) throw invalid('clientId', `There is no application ${clientId}.`)
  if (client.builtIn) throw invalid('clientId', `${client.name} is built in and never acts as a client.`)
  if ((await tx.scope.count({ where: { id: scopeId, instanceId } })) === 0) {
    throw invalid('scopeId', `There is no scope ${scopeId}.`)
  }
  const key = { clientId_scopeId: { clientId, scopeId } }
  const existing = await tx.scopeGrant.findUnique({ where: key, include: scopeGrantIncludes })
  if (existing?.manual === true) {
    throw conflict('scopeId', `${existing.client.name} holds the scope ${existing.scope.value} already.`)
  }
  const row = await tx.scopeGrant.upsert({
    where: key,
    create: { id: newId('sg'), instanceId, clientId, scopeId, manual: true },
    update: { manual: true },
    include: scopeGrantIncludes,
  })
  context.audit({
    action: 'scope_grant.created',
    targetType: 'scope_grant',
    targetId: row.id,
    targetName: nameScopeGrant(row),
    detail: {
      ...{ clientId, scopeId, edgeIds: row.edges.map(({ edgeId }) => edgeId) },
      ...newFields({ client: row.client.name, scope: row.scope.value }, ['client', 'scope']),
    },
  })
  return toScopeGrantDto(row)
}
