import { findLastCalls } from '@/lib/audit/find-last-calls'
import { defineList, withLastUse } from '@/lib/console/lists/define-list'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { listModelApisQuery } from '@/lib/gateway/model-apis/schema'

export const modelApiList = defineList({
  page: 'model-apis',
  permission: 'model_api:read',
  schema: listModelApisQuery,
  read: async (actor, options) =>
    withLastUse(await listModelApis(actor, options), (ids) => findLastCalls(actor, { of: 'modelApi', ids })),
  csv: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    base_path: ({ basePath }) => basePath,
    service: ({ serviceName }) => serviceName,
    provider: ({ provider }) => provider,
    status: ({ status }) => status,
    consumer_authentication: ({ authEnabled }) => authEnabled,
    grants: ({ grantCount }) => grantCount,
    last_called_at: ({ lastUsedAt }) => lastUsedAt,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
