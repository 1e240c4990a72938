import { findLastCalls } from '@/lib/audit/find-last-calls'
import { defineList, withLastUse } from '@/lib/console/lists/define-list'
import { listConsumers } from '@/lib/gateway/consumers/list-consumers'
import { listConsumersQuery } from '@/lib/gateway/consumers/schema'

export const consumerList = defineList({
  page: 'consumers',
  permission: 'consumer:read',
  schema: listConsumersQuery,
  read: async (actor, options) =>
    withLastUse(await listConsumers(actor, options), (ids) => findLastCalls(actor, { of: 'consumer', ids })),
  csv: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    status: ({ status }) => status,
    claim: ({ claim }) => claim,
    match: ({ match }) => match,
    value: ({ value }) => value,
    origin: ({ managed }) => (managed ? 'topology' : 'hand'),
    application_id: ({ applicationId }) => applicationId,
    grants: ({ grantCount }) => grantCount,
    last_used_at: ({ lastUsedAt }) => lastUsedAt,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
