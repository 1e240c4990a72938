import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import { removeApplication } from '@/lib/identity/applications/delete-application'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { removeExclusiveRule } from '@/lib/vault/rules/remove-exclusive-rule'

/**
 * Deletes an agent for good with its application, secrets, scopes and authorization rule. Throws `resource.conflict`
 * unless it is disabled, `resource.in_use` naming who depends on it.
 */
export async function deleteAgent(actor: Actor, id: string): Promise<void> {
  await transact(actor, 'application:write', (context) => removeAgent(context, id))
}

/** The same inside a running transaction. */
export async function removeAgent(context: WriteContext, id: string): Promise<void> {
  const { tx, instanceId } = context
  const agent = await tx.agent.findFirst({
    where: { id, instanceId },
    include: { application: { select: { name: true, status: true } } },
  })
  if (agent === null) throw notFound('agent', id)
  requireDisabled(agent.application)
  const ruleId = await removeExclusiveRule(context, agent.applicationId)
  await removeApplication(context, agent.applicationId)
  context.audit({
    action: 'agent.deleted',
    targetType: 'agent',
    targetId: id,
    targetName: agent.application.name,
    detail: { applicationId: agent.applicationId, ruleId, ...goneFields(agent, ['type', 'owner']) },
  })
}
