import * as z from 'zod'
import { instant, objectId, pageQuery, searchText, sortBy, timestamp } from '@/lib/schema'

export const createGrantInput = z.strictObject({
  consumerId: objectId,
  modelApiId: objectId,
  /** End of the grant; null or absent = for good. */
  expiresAt: instant.nullable().default(null),
})
export type CreateGrantInput = z.output<typeof createGrantInput>

export const updateGrantInput = z.strictObject({ expiresAt: instant.nullable() })
export type UpdateGrantInput = z.output<typeof updateGrantInput>

/** `manual`: granted by hand; `drawn`: held by an edge of the topology. A grant can be both. */
export const grantOrigin = z.enum(['manual', 'drawn'], 'Choose manual or drawn.')

/** `soon`: within 30 days; `ended`: past; `never`: for good. */
const grantEnd = z.enum(['soon', 'ended', 'never'], 'Choose soon, ended or never.')

export const listGrantsQuery = pageQuery.extend({
  search: searchText.optional(),
  consumerId: objectId.optional(),
  modelApiId: objectId.optional(),
  origin: grantOrigin.optional(),
  end: grantEnd.optional(),
  sort: sortBy('consumer', 'modelApi', 'created', 'expires').optional(),
})

export const grantDto = z.strictObject({
  id: z.string(),
  consumerId: z.string(),
  consumerName: z.string(),
  modelApiId: z.string(),
  modelApiName: z.string(),
  /** Granted by hand. Without it the grant lives as long as an edge holds it. */
  manual: z.boolean(),
  /** Edges that hold the grant. */
  edgeIds: z.array(z.string()),
  expiresAt: timestamp.nullable(),
  createdAt: timestamp,
})
export type GrantDto = z.infer<typeof grantDto>
