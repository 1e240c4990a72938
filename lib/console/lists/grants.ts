import type { Actor } from '@/lib/actor'
import { findGrantors } from '@/lib/audit/find-grantors'
import { defineList } from '@/lib/console/lists/define-list'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { listGrantsQuery } from '@/lib/gateway/grants/schema'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import { listScopeGrantsQuery } from '@/lib/identity/scope-grants/schema'
import type { Page } from '@/lib/schema'

/** Adds by whose hand each grant is there. */
async function withGrantor<Item extends { id: string; manual: boolean; edgeIds: string[] }>(
  actor: Actor,
  page: Page<Item>,
): Promise<Page<Item & { grantedBy: string | null }>> {
  const names = await findGrantors(actor, page.items)
  return { ...page, items: page.items.map((item) => ({ ...item, grantedBy: names[item.id] ?? null })) }
}

const origin = ({ manual, edgeIds }: { manual: boolean; edgeIds: string[] }) => [
  ...(manual ? ['hand'] : []),
  ...(edgeIds.length > 0 ? ['topology'] : []),
]

export const grantList = defineList({
  page: 'grants',
  permission: 'grant:read',
  schema: listGrantsQuery,
  read: async (actor, options) => withGrantor(actor, await listGrants(actor, options)),
  csv: {
    id: ({ id }) => id,
    consumer_id: ({ consumerId }) => consumerId,
    consumer: ({ consumerName }) => consumerName,
    model_api_id: ({ modelApiId }) => modelApiId,
    model_api: ({ modelApiName }) => modelApiName,
    origin,
    edge_ids: ({ edgeIds }) => edgeIds,
    granted_by: ({ grantedBy }) => grantedBy,
    granted_at: ({ createdAt }) => createdAt,
    expires_at: ({ expiresAt }) => expiresAt,
  },
})

export const scopeGrantList = defineList({
  page: 'grants/scopes',
  permission: 'grant:read',
  schema: listScopeGrantsQuery,
  read: async (actor, options) => withGrantor(actor, await listScopeGrants(actor, options)),
  csv: {
    id: ({ id }) => id,
    client_id: ({ clientId }) => clientId,
    client: ({ clientName }) => clientName,
    scope: ({ scopeValue }) => scopeValue,
    resource_server_id: ({ resourceServerId }) => resourceServerId,
    resource_server: ({ resourceServerName }) => resourceServerName,
    audience: ({ audience }) => audience,
    origin,
    edge_ids: ({ edgeIds }) => edgeIds,
    granted_by: ({ grantedBy }) => grantedBy,
    granted_at: ({ createdAt }) => createdAt,
  },
})
