import * as z from 'zod'
import { instant, objectId, pageQuery, timestamp } from '@/lib/schema'

export const createGrantInput = z.strictObject({
  consumerId: objectId,
  modelApiId: objectId,
  /** End of the grant; null or absent = for good. */
  expiresAt: instant.nullable().default(null),
})
export type CreateGrantInput = z.output<typeof createGrantInput>

export const updateGrantInput = z.strictObject({ expiresAt: instant.nullable() })
export type UpdateGrantInput = z.output<typeof updateGrantInput>

export const listGrantsQuery = pageQuery.extend({
  consumerId: objectId.optional(),
  modelApiId: objectId.optional(),
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
