import * as z from 'zod'
import { atLeastOneField, instant, status, timestamp } from '@/lib/schema'

export const createSecretInput = z.strictObject({
  /** End of the validity period, 1 day to 3 years from now; null or absent = for good. */
  expiresAt: instant.nullable().default(null),
})
export type CreateSecretInput = z.output<typeof createSecretInput>

export const updateSecretInput = atLeastOneField(
  z.strictObject({ status: status.optional(), expiresAt: instant.nullable().optional() }),
)
export type UpdateSecretInput = z.output<typeof updateSecretInput>

export const rotateSecretInput = createSecretInput.extend({
  /** When the old secret ends; null or absent = when somebody ends it. */
  oldEndsAt: instant.nullable().default(null),
})
export type RotateSecretInput = z.output<typeof rotateSecretInput>

export const secretDto = z.strictObject({
  id: z.string(),
  applicationId: z.string(),
  /** The last four characters. */
  hint: z.string(),
  status,
  startsAt: timestamp,
  expiresAt: timestamp.nullable(),
  lastUsedAt: timestamp.nullable(),
  lastUsedIp: z.string().nullable(),
  createdBy: z.string(),
  createdAt: timestamp,
})
export type SecretDto = z.infer<typeof secretDto>

/** The only answer that ever carries the secret itself. */
export const createdSecretDto = secretDto.extend({ clientSecret: z.string() })
export type CreatedSecretDto = z.infer<typeof createdSecretDto>
