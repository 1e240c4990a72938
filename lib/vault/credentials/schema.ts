import * as z from 'zod'
import {
  atLeastOneField,
  description,
  displayName,
  pageQuery,
  searchText,
  sortBy,
  status,
  timestamp,
} from '@/lib/schema'

/** What agents name in their code: unique in the instance. */
export const identifier = z
  .string('Enter an identifier.')
  .min(1, 'Enter an identifier.')
  .max(64, 'Use at most 64 characters.')
  .regex(/^[A-Za-z0-9._-]*$/, 'Use letters, digits, dots, hyphens and underscores only.')

export const credentialLabel = z.enum(['llm', 'saas'], 'Choose llm or saas.')

const visible = /^[\x21-\x7e]*$/
const apiKey = z
  .string('Enter the API key.')
  .min(1, 'Enter the API key.')
  .max(4096, 'Use at most 4096 characters.')
  .regex(visible, 'Use no spaces, line breaks or characters outside ASCII.')
const oauthClientId = z
  .string('Enter the client ID.')
  .min(1, 'Enter the client ID.')
  .max(128, 'Use at most 128 characters.')
  .regex(visible, 'Use no spaces, line breaks or characters outside ASCII.')
const oauthClientSecret = z
  .string('Enter the client secret.')
  .min(1, 'Enter the client secret.')
  .max(1024, 'Use at most 1024 characters.')
  .regex(/^[\x20-\x7e]*$/, 'Use no line breaks or characters outside ASCII.')

const common = {
  name: displayName,
  identifier,
  label: credentialLabel,
  description: description.default(''),
}

export const createCredentialInput = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('api_key'), ...common, apiKey }),
    z.strictObject({
      type: z.literal('oauth_client'),
      ...common,
      clientId: oauthClientId,
      clientSecret: oauthClientSecret,
    }),
  ],
  'Choose api_key or oauth_client.',
)
export type CreateCredentialInput = z.output<typeof createCredentialInput>

/** Type and identifier stay: agents name the identifier in their code. A given secret replaces the stored one. */
export const updateCredentialInput = atLeastOneField(
  z.strictObject({
    name: displayName.optional(),
    label: credentialLabel.optional(),
    description: description.optional(),
    status: status.optional(),
    /** New value of an API key. */
    apiKey: apiKey.optional(),
    /** New values of an OAuth client; given together. */
    clientId: oauthClientId.optional(),
    clientSecret: oauthClientSecret.optional(),
  }),
)
export type UpdateCredentialInput = z.output<typeof updateCredentialInput>

export const listCredentialsQuery = pageQuery.extend({
  search: searchText.optional(),
  type: z.enum(['api_key', 'oauth_client'], 'Choose api_key or oauth_client.').optional(),
  label: credentialLabel.optional(),
  status: status.optional(),
  /** `used`: an agent may obtain it; `unused`: nobody may. */
  use: z.enum(['used', 'unused'], 'Choose used or unused.').optional(),
  sort: sortBy('name', 'identifier', 'created', 'updated').optional(),
})

/** The stored secret is never part of an answer. */
export const credentialDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  identifier: z.string(),
  type: z.enum(['api_key', 'oauth_client']),
  label: credentialLabel,
  description: z.string(),
  status,
  /** The last four characters of the secret. */
  hint: z.string(),
  /** Authorization rules that hold it: one for each agent that may obtain it. */
  usedBy: z.array(z.strictObject({ ruleId: z.string(), name: z.string() })),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type CredentialDto = z.infer<typeof credentialDto>
