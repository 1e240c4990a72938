import * as z from 'zod'
import { actorName } from '@/lib/identity/actor-name'
import { audience, secretState } from '@/lib/identity/applications/schema'
import { createScopeInput } from '@/lib/identity/scopes/schema'
import {
  atLeastOneField,
  description,
  pageQuery,
  searchText,
  shortText,
  sortBy,
  status,
  timestamp,
} from '@/lib/schema'

const agentScopes = z
  .array(createScopeInput, 'Enter a list of scopes.')
  .min(1, 'An agent has at least one scope; without it nobody can be allowed to call it.')
  .max(50, 'Use at most 50 scopes.')
  .refine((scopes) => new Set(scopes.map(({ value }) => value)).size === scopes.length, {
    message: 'Each scope value stands once.',
  })

export const registerAgentInput = z.strictObject({
  name: actorName,
  description: description.default(''),
  /** What kind of agent it is, in the administrator's words. */
  type: shortText.default(''),
  /** Who answers for it. */
  owner: shortText.default(''),
  /** Where it runs, for example production. */
  environment: shortText.optional(),
  /** Resource server identifier; derived from the name unless given. */
  audience: audience.optional(),
  /** What callers may be granted; `agent.access` unless given. */
  scopes: agentScopes.optional(),
})
export type RegisterAgentInput = z.output<typeof registerAgentInput>

export const updateAgentInput = atLeastOneField(
  z.strictObject({
    name: actorName.optional(),
    description: description.optional(),
    type: shortText.optional(),
    owner: shortText.optional(),
    environment: shortText.optional(),
    status: status.optional(),
  }),
)
export type UpdateAgentInput = z.output<typeof updateAgentInput>

export const listAgentsQuery = pageQuery.extend({
  search: searchText.optional(),
  status: status.optional(),
  /** Exactly as it stands at the agent. */
  owner: shortText.optional(),
  secrets: secretState.optional(),
  sort: sortBy('name', 'owner', 'created', 'used').optional(),
})

export const agentDto = z.strictObject({
  id: z.string(),
  /** The application that the agent is: its OAuth client_id. */
  applicationId: z.string(),
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.string(),
  owner: z.string(),
  environment: z.string(),
  status,
  audience: z.string(),
  scopes: z.array(z.strictObject({ id: z.string(), name: z.string(), value: z.string() })),
  secretCount: z.int(),
  /** The agent's own authorization rule. */
  ruleId: z.string().nullable(),
  /** Its node on the canvas; null while it stands on none. */
  nodeId: z.string().nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type AgentDto = z.infer<typeof agentDto>
