import type { Actor } from '@/lib/actor'
import { changedFields } from '@/lib/audit/changed-fields'
import { refuseOverwrite } from '@/lib/audit/refuse-overwrite'
import { transact } from '@/lib/db/transact'
import { notFound } from '@/lib/errors'
import type { AgentDto, UpdateAgentInput } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { lockApplication } from '@/lib/identity/applications/find-application'
import { changeApplication } from '@/lib/identity/applications/update-application'
import type { SeenValues } from '@/lib/schema'

/** Changes an agent and the application that it is. A disabled agent gets no tokens and is refused everywhere. */
export async function updateAgent(
  actor: Actor,
  { id, changes, seen }: { id: string; changes: UpdateAgentInput; seen?: SeenValues | undefined },
): Promise<AgentDto> {
  return transact(actor, 'application:write', async (context) => {
    const { tx, instanceId } = context
    const found = await tx.agent.findFirst({ where: { id, instanceId }, select: { applicationId: true } })
    if (found === null) throw notFound('agent', id)
    const application = await lockApplication(context, found.applicationId)
    const before = await tx.agent.findUniqueOrThrow({ where: { id } })
    const whole = { ...application, ...before }
    await refuseOverwrite(context, { ids: [id, application.id], before: whole, changes, seen })
    const { type, owner, ...ofApplication } = changes
    if (Object.values(ofApplication).some((value) => value !== undefined)) {
      await changeApplication(context, { id: application.id, changes: ofApplication })
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
