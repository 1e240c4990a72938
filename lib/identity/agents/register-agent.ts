import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { newFields } from '@/lib/audit/changed-fields'
import { transact, type WriteContext } from '@/lib/db/transact'
import { agentVaultScopes, defaultAgentScope, deriveAudience } from '@/lib/identity/agents/rules'
import type { AgentDto, RegisterAgentInput } from '@/lib/identity/agents/schema'
import { agentIncludes, toAgentDto } from '@/lib/identity/agents/to-agent-dto'
import { insertApplication } from '@/lib/identity/applications/create-application'
import { insertScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { insertScope } from '@/lib/identity/scopes/create-scope'
import { newId } from '@/lib/ids'
import { vaultAudience } from '@/lib/policy/snapshot'
import { insertNode } from '@/lib/topology/insert-node'
import { lockTopology } from '@/lib/topology/lock-topology'
import { insertExclusiveRule } from '@/lib/vault/rules/insert-exclusive-rule'

/**
 * Registers an agent: an application that is client and resource server, with token exchange on, the right to use the
 * vault, an authorization rule of its own, and a node on the canvas. Throws `resource.conflict` when the name or the
 * audience is taken.
 */
export async function registerAgent(actor: Actor, input: RegisterAgentInput): Promise<AgentDto> {
  return transact(actor, 'application:write', async (context) => {
    await lockTopology(context)
    const agent = await insertAgent(context, input)
    const binding = { applicationId: agent.applicationId }
    const node = await insertNode(context, { kind: 'agent', binding })
    return { ...agent, nodeId: node.id }
  })
}

/** The agent without its node, inside a running transaction. */
export async function insertAgent(
  context: WriteContext,
  input: RegisterAgentInput & { sample?: boolean },
): Promise<AgentDto> {
  const { tx, instanceId } = context
  const { name, description, type, owner, environment, sample, scopes = [defaultAgentScope] } = input
  const application = await insertApplication(context, {
    name,
    description,
    environment,
    sample,
    audience: input.audience ?? (await findFreeAudience(context, name)),
    clientStatus: 'enabled',
    gatewayAudience: false,
    identityType: 'agent',
    tokenExchange: true,
  })
  const applicationId = application.id
  for (const scope of scopes) await insertScope(context, { ...scope, applicationId })
  await grantVault(context, applicationId)
  await insertExclusiveRule(context, { applicationId, name })
  const row = await tx.agent.create({
    data: { id: newId('agt'), instanceId, applicationId, type, owner },
    include: agentIncludes,
  })
  context.audit({
    action: 'agent.registered',
    targetType: 'agent',
    targetId: row.id,
    targetName: name,
    detail: {
      applicationId,
      ...newFields({ ...application, type, owner }, ['name', 'audience', 'type', 'owner']),
    },
  })
  return toAgentDto(row)
}

async function findFreeAudience({ tx, instanceId }: WriteContext, name: string): Promise<string> {
  const suffix = randomBytes(4).toString('hex')
  const derived = deriveAudience(name)
  if (derived === undefined) return `agent:${suffix}`
  const taken = await tx.application.count({ where: { instanceId, audience: derived } })
  return taken === 0 ? derived : `${derived}-${suffix}`
}

async function grantVault(context: WriteContext, clientId: string): Promise<void> {
  const { tx, instanceId } = context
  const scopes = await tx.scope.findMany({
    where: { instanceId, value: { in: agentVaultScopes }, application: { audience: vaultAudience } },
    orderBy: { value: 'desc' },
    select: { id: true },
  })
  for (const scope of scopes) await insertScopeGrant(context, { clientId, scopeId: scope.id })
}
