import { operation } from '@/lib/api/operation'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { deleteAgent } from '@/lib/identity/agents/delete-agent'
import { getAgent } from '@/lib/identity/agents/get-agent'
import { listAgents } from '@/lib/identity/agents/list-agents'
import { agentDto, listAgentsQuery, registerAgentInput, updateAgentInput } from '@/lib/identity/agents/schema'
import { updateAgent } from '@/lib/identity/agents/update-agent'
import { pageOf } from '@/lib/schema'

const tag = 'Agents'

export const agentOperations = [
  operation({
    id: 'listAgents',
    method: 'GET',
    path: '/agents',
    tag,
    summary: 'List agents, newest first',
    permission: 'application:read',
    query: listAgentsQuery,
    status: 200,
    response: pageOf(agentDto),
    run: (actor, { query }) => listAgents(actor, query),
  }),
  operation({
    id: 'registerAgent',
    method: 'POST',
    path: '/agents',
    tag,
    summary: 'Register an agent: application, vault rights and authorization rule at once',
    permission: 'application:write',
    body: registerAgentInput,
    status: 201,
    response: agentDto,
    run: (actor, { body }) => registerAgent(actor, body),
  }),
  operation({
    id: 'getAgent',
    method: 'GET',
    path: '/agents/{id}',
    tag,
    summary: 'Read an agent',
    permission: 'application:read',
    status: 200,
    response: agentDto,
    run: (actor, { params }) => getAgent(actor, params.id),
  }),
  operation({
    id: 'updateAgent',
    method: 'PATCH',
    path: '/agents/{id}',
    tag,
    summary: 'Change an agent; status enables or disables it',
    permission: 'application:write',
    body: updateAgentInput,
    status: 200,
    response: agentDto,
    run: (actor, { params, body }) => updateAgent(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteAgent',
    method: 'DELETE',
    path: '/agents/{id}',
    tag,
    summary: 'Delete a disabled agent that nothing depends on',
    permission: 'application:write',
    status: 204,
    run: (actor, { params }) => deleteAgent(actor, params.id),
  }),
]
