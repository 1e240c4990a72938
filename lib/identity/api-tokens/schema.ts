import * as z from 'zod'
import { permissions } from '@/lib/identity/permissions'
import { userRole } from '@/lib/identity/users/schema'
import { actorName } from '@/lib/identity/actor-name'
import { instant, objectId, timestamp } from '@/lib/schema'

const permission = z.enum(permissions, 'Choose from the permissions of the role.')

export const createApiTokenInput = z.strictObject({
  name: actorName,
  role: userRole,
  /** A part of what the role may do; empty for all of it. */
  permissions: z.array(permission).max(permissions.length).default([]),
  /** 1 day to 1 year from now. */
  expiresAt: instant,
})
export type CreateApiTokenInput = z.output<typeof createApiTokenInput>

/** A token of the management API as lists show it. */
export const apiTokenDto = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The last four characters. */
  hint: z.string(),
  role: userRole,
  permissions: z.array(z.string()),
  /** Whether a call with it is served now: neither revoked nor expired, and whoever it acts for is enabled. */
  state: z.enum(['live', 'expired', 'revoked', 'owner_disabled']),
  createdBy: z.string(),
  createdAt: timestamp,
  expiresAt: timestamp,
  lastUsedAt: timestamp.nullable(),
  lastUsedIp: z.string().nullable(),
  revokedAt: timestamp.nullable(),
})
export type ApiTokenDto = z.output<typeof apiTokenDto>

/** The only answer that ever carries the token itself. */
export const createdApiTokenDto = apiTokenDto.extend({ token: z.string() })
export type CreatedApiTokenDto = z.output<typeof createdApiTokenDto>

export const apiTokenKey = z.strictObject({ id: objectId })
