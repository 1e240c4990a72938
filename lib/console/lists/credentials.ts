import { defineList } from '@/lib/console/lists/define-list'
import { listCredentials } from '@/lib/vault/credentials/list-credentials'
import { listCredentialsQuery } from '@/lib/vault/credentials/schema'

/** The export leaves out even the hint of the secret. */
export const credentialList = defineList({
  page: 'credentials',
  permission: 'credential:read',
  schema: listCredentialsQuery,
  read: listCredentials,
  csv: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    identifier: ({ identifier }) => identifier,
    description: ({ description }) => description,
    type: ({ type }) => type,
    label: ({ label }) => label,
    status: ({ status }) => status,
    used_by: ({ usedBy }) => usedBy.map(({ name }) => name),
    created_at: ({ createdAt }) => createdAt,
    updated_at: ({ updatedAt }) => updatedAt,
  },
})
