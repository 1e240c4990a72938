import { defineList, withLastUse } from '@/lib/console/lists/define-list'
import { findLastUse } from '@/lib/identity/applications/find-last-use'
import { listApplications } from '@/lib/identity/applications/list-applications'
import { listApplicationsQuery } from '@/lib/identity/applications/schema'

export const applicationList = defineList({
  page: 'applications',
  permission: 'application:read',
  schema: listApplicationsQuery,
  read: async (actor, options) =>
    withLastUse(await listApplications(actor, options), (ids) => findLastUse(actor, ids)),
  csv: {
    client_id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    environment: ({ environment }) => environment,
    status: ({ status }) => status,
    built_in: ({ builtIn }) => builtIn,
    client: ({ clientStatus }) => clientStatus,
    resource_server: ({ resourceServerStatus }) => resourceServerStatus,
    audience: ({ audience }) => audience,
    secrets: ({ secretCount }) => secretCount,
    scopes: ({ scopeCount }) => scopeCount,
    last_used_at: ({ lastUsedAt }) => lastUsedAt,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
