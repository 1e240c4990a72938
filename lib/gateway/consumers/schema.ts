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

const claim = z
  .string('Enter a claim.')
  .min(1, 'Enter a claim.')
  .max(64, 'Use at most 64 characters.')
  .regex(/^[\x21-\x7e]*$/, 'Use no spaces or characters outside ASCII.')

const claimValue = z
  .string('Enter the value.')
  .min(1, 'Enter the value.')
  .max(255, 'Use at most 255 characters.')
  .regex(/^\P{Cc}*$/u, 'Leave out control characters.')

/** `contains`: the claim is a list separated by spaces, as `scope` is, and the value stands in it. */
export const claimMatch = z.enum(['equals', 'contains'], 'Choose equals or contains.')

export const createConsumerInput = z.strictObject({
  name: displayName,
  description: description.default(''),
  status: status.default('enabled'),
  /** Claim of the access token that names the caller, for example `client_id` or `scope`. */
  claim,
  value: claimValue,
  match: claimMatch.default('equals'),
})
export type CreateConsumerInput = z.output<typeof createConsumerInput>

export const updateConsumerInput = atLeastOneField(
  z.strictObject({
    name: displayName.optional(),
    description: description.optional(),
    status: status.optional(),
    claim: claim.optional(),
    value: claimValue.optional(),
    match: claimMatch.optional(),
  }),
)
export type UpdateConsumerInput = z.output<typeof updateConsumerInput>

export const listConsumersQuery = pageQuery.extend({
  search: searchText.optional(),
  status: status.optional(),
  /** `managed`: made by an application's first edge; `manual`: made by hand. */
  origin: z.enum(['managed', 'manual'], 'Choose managed or manual.').optional(),
  /** `granted`: may call a Model API; `none`: holds no grant. */
  grants: z.enum(['granted', 'none'], 'Choose granted or none.').optional(),
  sort: sortBy('name', 'created', 'used').optional(),
})

export const consumerDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  status,
  claim: z.string(),
  value: z.string(),
  match: claimMatch,
  /** Made by the first edge of an application; goes with its last grant. */
  managed: z.boolean(),
  /** The application that a managed consumer stands for. */
  applicationId: z.string().nullable(),
  grantCount: z.int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type ConsumerDto = z.infer<typeof consumerDto>
