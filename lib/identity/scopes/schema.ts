import * as z from 'zod'
import { atLeastOneField, displayName, pageQuery, searchText, timestamp } from '@/lib/schema'

/**
 * The value after `|` in a scope request and in the token's `scope` claim: a scope token (RFC 6749 section 3.3) without
 * `|`. Values that start with a dot mean something of their own, such as `.all` for every granted scope.
 */
export const scopeValue = z
  .string('Enter a scope value.')
  .min(1, 'Enter a scope value.')
  .max(128, 'Use at most 128 characters.')
  .regex(/^[\x21\x23-\x5b\x5d-\x7b\x7d\x7e]*$/, 'Use no spaces, quotation marks, backslashes or |.')
  .refine((value) => !value.startsWith('.'), { message: 'A scope value does not start with a dot.' })

export const scopeType = z.enum(['application', 'user'], 'Choose application or user.')

export const createScopeInput = z.strictObject({
  name: displayName,
  value: scopeValue,
  /** `application`: for clients acting on their own; `user`: delegated by a person. */
  type: scopeType.default('application'),
})
export type CreateScopeInput = z.output<typeof createScopeInput>

/** The value stays: tokens and clients name it. */
export const updateScopeInput = atLeastOneField(
  z.strictObject({ name: displayName.optional(), type: scopeType.optional() }),
)
export type UpdateScopeInput = z.output<typeof updateScopeInput>

export const listScopesQuery = pageQuery.extend({ search: searchText.optional() })

export const scopeDto = z.strictObject({
  id: z.string(),
  applicationId: z.string(),
  name: z.string(),
  value: z.string(),
  type: scopeType,
  /** What a client writes into its token request. */
  fullValue: z.string(),
  /** Number of clients that hold it. */
  grantCount: z.int(),
  createdAt: timestamp,
})
export type ScopeDto = z.infer<typeof scopeDto>
