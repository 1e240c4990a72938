import * as z from 'zod'
import { grantOrigin } from '@/lib/gateway/grants/schema'
import { objectId, pageQuery, searchText, sortBy, timestamp } from '@/lib/schema'

export const createScopeGrantInput = z.strictObject({
  /** The application that may ask for the scope. */
  clientId: objectId,
  scopeId: objectId,
})
export type CreateScopeGrantInput = z.output<typeof createScopeGrantInput>

export const listScopeGrantsQuery = pageQuery.extend({
  search: searchText.optional(),
  clientId: objectId.optional(),
  scopeId: objectId.optional(),
  /** The application whose scopes are granted. */
  resourceServerId: objectId.optional(),
  origin: grantOrigin.optional(),
  sort: sortBy('client', 'resourceServer', 'scope', 'created').optional(),
})

export const scopeGrantDto = z.strictObject({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  scopeId: z.string(),
  scopeName: z.string(),
  scopeValue: z.string(),
  resourceServerId: z.string(),
  resourceServerName: z.string(),
  audience: z.string(),
  /** Granted by hand. Without it the grant lives as long as an edge holds it. */
  manual: z.boolean(),
  /** Edges that hold the grant. */
  edgeIds: z.array(z.string()),
  createdAt: timestamp,
})
export type ScopeGrantDto = z.infer<typeof scopeGrantDto>
