import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { byCreation, type Sorts } from '@/lib/db/page'
import { readPage } from '@/lib/db/read-page'
import type { AgentDto } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import { whereSecrets, type SecretState } from '@/lib/identity/applications/where-secrets'
import { authorize } from '@/lib/identity/permissions'
import type { Page, PageOptions, Status } from '@/lib/schema'

export interface ListAgentsOptions extends PageOptions {
  status?: Status | undefined
  owner?: string | undefined
  secrets?: SecretState | undefined
}

const sorts: Sorts = {
  ...byCreation,
  name: { path: ['application', 'nameKey'], type: 'text' },
  owner: { path: ['owner'], type: 'text' },
}

/**
 * Agents of the instance, newest first unless sorted otherwise. `search` looks into name, audience, owner, type, id and
 * client id.
 */
export async function listAgents(actor: Actor, options: ListAgentsOptions = {}): Promise<Page<AgentDto>> {
  authorize(actor, 'application:read')
  return readPage({
    options,
    sorts,
    where: filter(actor, options),
    find: (query: Prisma.AgentFindManyArgs) => db().agent.findMany({ ...query, include: agentIncludes }),
    count: (query) => db().agent.count(query),
    byValue: {
      findIds: (where) => db().agent.findMany({ where, select: { id: true } }),
      values: { used: (ids) => findAgentLastUse(actor, ids) },
    },
    toItem: toAgentDto,
  })
}

function filter(actor: Actor, options: ListAgentsOptions): Prisma.AgentWhereInput {
  const { search = '', status, owner, secrets } = options
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    instanceId: actor.instanceId,
    owner,
    application: { status, ...whereSecrets(secrets) },
    OR: [
      { application: { OR: [{ name: contains }, { audience: contains }] } },
      { owner: contains },
      { type: contains },
      { id: search },
      { applicationId: search },
    ],
  }
}

/** The last use of the agents' applications, by agent. */
async function findAgentLastUse(actor: Actor, ids: string[]): Promise<Record<string, string>> {
  const agents = await db().agent.findMany({
    where: { instanceId: actor.instanceId, id: { in: ids } },
    select: { id: true, applicationId: true },
  })
  const used = await findLastUse(
    actor,
    agents.map(({ applicationId }) => applicationId),
  )
  return Object.fromEntries(
    agents.flatMap(({ id, applicationId }) => {
      const at = used[applicationId]
      return at === undefined ? [] : [[id, at]]
    }),
  )
}
