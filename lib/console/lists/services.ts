import { defineList } from '@/lib/console/lists/define-list'
import { listServices } from '@/lib/gateway/services/list-services'
import { listServicesQuery } from '@/lib/gateway/services/schema'

/** The export leaves out even the hint of the key. */
export const serviceList = defineList({
  page: 'services',
  permission: 'service:read',
  schema: listServicesQuery,
  read: listServices,
  csv: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    provider: ({ provider }) => provider,
    protocol: ({ protocol }) => protocol,
    base_url: ({ baseUrl }) => baseUrl,
    has_api_key: ({ hasApiKey }) => hasApiKey,
    status: ({ status }) => status,
    model_apis: ({ modelApiCount }) => modelApiCount,
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
