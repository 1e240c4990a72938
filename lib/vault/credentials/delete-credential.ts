import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { inUse } from '@/lib/errors'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { lockCredential } from '@/lib/vault/credentials/find-credential'

/** Deletes a credential for good. Throws `resource.conflict` unless disabled, `resource.in_use` naming who depends on it. */
export async function deleteCredential(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'credential:write', async (context) => {
    requireDisabled(await lockCredential(context, id))
    return removeCredential(context, id)
  })
}

/** The same inside a running transaction, of an enabled one as well. */
export async function removeCredential(context: WriteContext, id: string): Promise<DeletionDto> {
  const { tx } = context
  const row = await lockCredential(context, id)
  const nodes = await tx.node.findMany({ where: { credentialId: id }, select: { name: true } })
  const resources = await tx.ruleResource.findMany({
    where: { credentialId: id },
    select: { rule: { select: { name: true } } },
  })
  const dependents = [
    ...nodes.map(({ name }) => `node ${name} on the topology`),
    ...resources.map(({ rule }) => `the authorization rule of ${rule.name}`),
  ]
  if (dependents.length > 0) throw inUse(row.name, dependents)
  const kept = await keepDeleted(context, { kind: 'credential', id, name: row.name })
  await tx.credential.delete({ where: { id } })
  context.audit({
    action: 'credential.deleted',
    targetType: 'credential',
    targetId: id,
    targetName: row.name,
    detail: goneFields(row, ['name', 'description', 'identifier', 'type', 'label']),
  })
  return kept
}
