import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { inUse } from '@/lib/errors'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { lockCredential } from '@/lib/vault/credentials/find-credential'

/** Deletes a credential for good. Throws `resource.conflict` unless disabled, `resource.in_use` naming who depends on it. */
export async function deleteCredential(actor: Actor, id: string): Promise<void> {
  await transact(actor, 'credential:write', async (context) => {
    const { tx } = context
    const row = await lockCredential(context, id)
    requireDisabled(row)
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
    await tx.credential.delete({ where: { id } })
    context.audit({
      action: 'credential.deleted',
      targetType: 'credential',
      targetId: id,
      targetName: row.name,
      detail: goneFields(row, ['name', 'description', 'identifier', 'type', 'label']),
    })
  })
}
