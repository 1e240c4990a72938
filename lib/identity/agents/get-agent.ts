import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/errors'
import type { AgentDto } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { authorize } from '@/lib/identity/permissions'

/** One agent by its id or its application's. Throws `resource.not_found`. */
export async function getAgent(actor: Actor, id: string): Promise<AgentDto> {
  authorize(actor, 'application:read')
  const row = await db().agent.findFirst({
    where: { instanceId: actor.instanceId, OR: [{ id }, { applicationId: id }] },
    include: agentIncludes,
  })
  if (row === null) throw notFound('agent', id)
  return toAgentDto(row)
}
