import type { Agent, Application } from '@/lib/db/generated/client'
import type { AgentDto } from '@/lib/identity/agents/schema'

/** What a query must include so that a row can be shown. */
export const agentIncludes = {
  application: {
    include: {
      scopes: { select: { id: true, name: true, value: true }, orderBy: { value: 'asc' } },
      nodes: { select: { id: true } },
      ruleSubject: { where: { rule: { kind: 'exclusive' } }, select: { ruleId: true } },
      _count: { select: { secrets: true } },
    },
  },
} as const

export type AgentRow = Agent & {
  application: Application & {
    scopes: { id: string; name: string; value: string }[]
    nodes: { id: string }[]
    ruleSubject: { ruleId: string }[]
    _count: { secrets: number }
  }
}

export function toAgentDto({ application, ...agent }: AgentRow): AgentDto {
  return {
    id: agent.id,
    applicationId: application.id,
    clientId: application.id,
    name: application.name,
    description: application.description,
    type: agent.type,
    owner: agent.owner,
    environment: application.environment,
    status: application.status,
    audience: application.audience ?? '',
    scopes: application.scopes,
    secretCount: application._count.secrets,
    ruleId: application.ruleSubject[0]?.ruleId ?? null,
    nodeId: application.nodes[0]?.id ?? null,
    createdAt: agent.createdAt.toISOString(),
    updatedAt: application.updatedAt.toISOString(),
  }
}
