import * as z from 'zod'
import { actorName } from '@/lib/identity/actor-name'
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

/**
 * A resource server identifier. It stands before `|` in a scope request, so it follows the grammar of a scope token
 * (RFC 6749 section 3.3) without `|`. The prefix of the vendor's own resource servers is reserved.
 */
export const audience = z
  .string('Enter a resource server identifier.')
  .trim()
  .min(1, 'Enter a resource server identifier.')
  .max(255, 'Use at most 255 characters.')
  .regex(/^[\x21\x23-\x5b\x5d-\x7b\x7d\x7e]*$/, 'Use no spaces, quotation marks, backslashes or |.')
  .refine((value) => !value.toLowerCase().startsWith('urn:cloud:idaas'), {
    message: 'The prefix urn:cloud:idaas is reserved.',
  })

const flag = z.boolean('Choose on or off.')

export const createApplicationInput = z
  .strictObject({
    name: actorName,
    description: description.default(''),
    /** Where it runs, for example production. */
    environment: shortText.optional(),
    /** May the application act as a client (Custom Permissions in the vendor's console). */
    clientStatus: status.default('enabled'),
    /** Makes the application a resource server as well. Cannot be changed once set. */
    audience: audience.optional(),
    /** Tokens for this audience are accepted by the gateway as well. */
    gatewayAudience: flag.default(false),
  })
  .refine((value) => !value.gatewayAudience || value.audience !== undefined, {
    path: ['gatewayAudience'],
    message: 'Only an application with a resource server identifier can be an audience of the gateway.',
  })
export type CreateApplicationInput = z.output<typeof createApplicationInput>

export const updateApplicationInput = atLeastOneField(
  z.strictObject({
    name: actorName.optional(),
    description: description.optional(),
    environment: shortText.optional(),
    status: status.optional(),
    clientStatus: status.optional(),
    audience: audience.optional(),
    resourceServerStatus: status.optional(),
    gatewayAudience: flag.optional(),
  }),
)
export type UpdateApplicationInput = z.output<typeof updateApplicationInput>

/** Agents are hidden from the list unless asked for, as in the vendor's list. */
export const identityFilter = z.enum(['application', 'agent', 'all'], 'Choose application, agent or all.')

/** `expiring`: a secret ends within 30 days; `none`: there is no secret. */
export const secretState = z.enum(['expiring', 'none'], 'Choose expiring or none.')

/** The sides of OAuth that an application acts on. */
export const oauthRole = z.enum(['client', 'resource_server'], 'Choose client or resource_server.')

export const listApplicationsQuery = pageQuery.extend({
  search: searchText.optional(),
  identityType: identityFilter.optional(),
  status: status.optional(),
  /** Exact resource server identifier. */
  audience: searchText.optional(),
  role: oauthRole.optional(),
  secrets: secretState.optional(),
  sort: sortBy('name', 'created', 'used').optional(),
})

export const applicationDto = z.strictObject({
  id: z.string(),
  /** The same as `id`. */
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  environment: z.string(),
  identityType: z.enum(['application', 'agent']),
  builtIn: z.boolean(),
  status,
  clientStatus: status,
  resourceServerStatus: status,
  tokenExchange: z.boolean(),
  audience: z.string().nullable(),
  gatewayAudience: z.boolean(),
  /** The agent that this application belongs to. */
  agentId: z.string().nullable(),
  secretCount: z.int(),
  scopeCount: z.int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type ApplicationDto = z.infer<typeof applicationDto>
