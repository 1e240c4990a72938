import { defineList } from '@/lib/console/lists/define-list'
import { listAgents } from '@/lib/identity/agents/list-agents'
import { listAgentsQuery } from '@/lib/identity/agents/schema'
import { findLastUse } from '@/lib/identity/applications/find-last-use'

export const agentList = defineList({
  page: 'agents',
  permission: 'application:read',
  schema: listAgentsQuery,
  read: async (actor, options) => {
    const page = await listAgents(actor, options)
    const used = await findLastUse(
      actor,
      page.items.map(({ applicationId }) => applicationId),
    )
    const items = page.items.map((agent) => ({ ...agent, lastUsedAt: used[agent.applicationId] ?? null }))
    return { ...page, items }
  },
  csv: {
    id: ({ id }) => id,
    client_id: ({ clientId }) => clientId,
    name: ({ name }) => name,
    description: ({ description }) => description,
    type: ({ type }) => type,
    owner: ({ owner }) => owner,
    environment: ({ environment }) => environment,
    status: ({ status }) => status,
    audience: ({ audience }) => audience,
    scopes: ({ scopes }) => scopes.map(({ value }) => value),
    secrets: ({ secretCount }) => secretCount,
    last_used_at: ({ lastUsedAt }) => lastUsedAt,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
