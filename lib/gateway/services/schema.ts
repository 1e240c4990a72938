import * as z from 'zod'
import { providers } from '@/lib/gateway/providers/presets'
import { atLeastOneField, displayName, pageQuery, searchText, sortBy, status, timestamp } from '@/lib/schema'

export const provider = z.enum(providers, 'Choose a provider.')

export const protocol = z.literal('OpenAI/v1', 'The protocol is OpenAI/v1.')

const baseUrl = z
  .string('Enter the base URL.')
  .trim()
  .max(1024, 'Use at most 1024 characters.')
  .refine((value) => value === '' || URL.canParse(value), {
    message: 'Enter a complete URL such as https://api.example.com/v1.',
  })

const apiKey = z
  .string('Enter the API key.')
  .max(4096, 'Use at most 4096 characters.')
  .regex(/^[\x21-\x7e]*$/, 'Use no spaces, line breaks or characters outside ASCII.')

/** Pause between the chunks of a Sandbox answer in milliseconds. */
const paceMs = z
  .int('Enter a whole number of milliseconds.')
  .min(0, 'Enter 0 to 5000 milliseconds.')
  .max(5000, 'Enter 0 to 5000 milliseconds.')

export const createServiceInput = z.strictObject({
  name: displayName,
  provider,
  protocol: protocol.default('OpenAI/v1'),
  /** Where the upstream's routes begin, for example https://api.example.com/v1. The provider's own unless given. */
  baseUrl: baseUrl.optional(),
  /** Stored sealed, never shown again. */
  apiKey: apiKey.optional(),
  paceMs: paceMs.nullable().optional(),
})
export type CreateServiceInput = z.output<typeof createServiceInput>

/** The provider stays. An API key that is absent or empty leaves the stored one. */
export const updateServiceInput = atLeastOneField(
  z.strictObject({
    name: displayName.optional(),
    baseUrl: baseUrl.optional(),
    apiKey: apiKey.optional(),
    paceMs: paceMs.nullable().optional(),
    status: status.optional(),
  }),
)
export type UpdateServiceInput = z.output<typeof updateServiceInput>

export const listServicesQuery = pageQuery.extend({
  search: searchText.optional(),
  provider: provider.optional(),
  status: status.optional(),
  sort: sortBy('name', 'created', 'updated').optional(),
})

export const serviceDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  provider,
  protocol: z.string(),
  baseUrl: z.string(),
  hasApiKey: z.boolean(),
  /** The last four characters of the API key. */
  hint: z.string(),
  paceMs: z.int().nullable(),
  status,
  /** Number of Model APIs that use it. */
  modelApiCount: z.int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type ServiceDto = z.infer<typeof serviceDto>
