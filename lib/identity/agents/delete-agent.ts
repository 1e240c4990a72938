import type { Actor } from '@/lib/actor'
import { goneFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { keepDeleted } from '@/lib/deletions/keep-deleted'
import type { DeletionDto } from '@/lib/deletions/schema'
import { notFound } from '@/lib/errors'
import { dropApplication } from '@/lib/identity/applications/delete-application'
import { requireDisabled } from '@/lib/identity/applications/rules'
import { removeExclusiveRule } from '@/lib/vault/rules/remove-exclusive-rule'

/**
 * Deletes an agent for good with its application, secrets, scopes and authorization rule. Throws `resource.conflict`
 * unless it is disabled, `resource.in_use` naming who depends on it.
 */
export async function deleteAgent(actor: Actor, id: string): Promise<DeletionDto> {
  return transact(actor, 'application:write', async (context) => {
    requireDisabled((await findAgent(context, id)).application)
    return removeAgent(context, id)
  })
}

/** The same inside a running transaction, of an enabled one as well. */
export async function removeAgent(context: WriteContext, id: string): Promise<DeletionDto> {
  const agent = await findAgent(context, id)
  const { applicationId } = agent
  const kept = await keepDeleted(context, { kind: 'agent', id: applicationId, name: agent.application.name })
  const ruleId = await removeExclusiveRule(context, applicationId)
  await dropApplication(context, applicationId)
  context.audit({
    action: 'agent.deleted',
    targetType: 'agent',
    targetId: id,
    targetName: agent.application.name,
    detail: { applicationId, ruleId, ...goneFields(agent, ['type', 'owner']) },
  })
  return kept
}

async function findAgent({ tx, instanceId }: WriteContext, id: string) {
  const agent = await tx.agent.findFirst({
    where: { id, instanceId },
    include: { application: { select: { name: true, status: true } } },
  })
  if (agent === null) throw notFound('agent', id)
  return agent
}
