import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import type { AgentDto, UpdateAgentInput } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { changeApplication } from '@/lib/identity/applications/update-application'

/** Changes an agent and the application that it is. A disabled agent gets no tokens and is refused everywhere. */
export async function updateAgent(
  actor: Actor,
  { id, changes }: { id: string; changes: UpdateAgentInput },
): Promise<AgentDto> {
  return transact(actor, 'application:write', async (context) => {
    const { tx, instanceId } = context
    const before = await tx.agent.findFirst({ where: { id, instanceId } })
    if (before === null) throw notFound('agent', id)
    const { type, owner, ...ofApplication } = changes
    if (Object.values(ofApplication).some((value) => value !== undefined)) {
      await changeApplication(context, { id: before.applicationId, changes: ofApplication })
    }
    const row = await tx.agent.update({ where: { id }, data: { type, owner }, include: agentIncludes })
    context.audit({
      action: 'agent.updated',
      targetType: 'agent',
      targetId: id,
      targetName: row.application.name,
      detail: changedFields(before, { type, owner }),
    })
    return toAgentDto(row)
  })
}
