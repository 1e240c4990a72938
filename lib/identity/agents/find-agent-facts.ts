import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { authorize } from '@/lib/identity/permissions'

/** What kind of agent an application is and who answers for it, in the administrator's words. */
export interface AgentFacts {
  type: string
  owner: string
}

/** The facts of those of the applications that are agents, by application id. */
export async function findAgentFacts(
  actor: Actor,
  applicationIds: string[],
): Promise<Record<string, AgentFacts>> {
  authorize(actor, 'application:read')
  const rows = await db().agent.findMany({
    where: { instanceId: actor.instanceId, applicationId: { in: applicationIds } },
    select: { applicationId: true, type: true, owner: true },
  })
  return Object.fromEntries(rows.map(({ applicationId, type, owner }) => [applicationId, { type, owner }]))
}
