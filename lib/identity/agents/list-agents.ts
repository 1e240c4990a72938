import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { keyset, toPage } from '@/lib/db/page'
import type { AgentDto } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

/** Agents of the instance, newest first. `search` looks into name, id, client id and audience. */
export async function listAgents(
  actor: Actor,
  options: PageOptions & { status?: Status | undefined } = {},
): Promise<Page<AgentDto>> {
  authorize(actor, 'application:read')
  const { after, ...window } = keyset(options)
  const { search = '', status } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  const rows = await db().agent.findMany({
    where: {
      instanceId: actor.instanceId,
      application: { status },
      AND: [
        after,
        {
          OR: [
            { application: { OR: [{ name: contains }, { audience: contains }] } },
            { id: search },
            { applicationId: search },
          ],
        },
      ],
    },
    include: agentIncludes,
    ...window,
  })
  return toPage(rows, { options, toItem: toAgentDto })
}
