'use server'

import { action } from '@/lib/console/action'
import { createApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { apiTokenKey, createApiTokenInput } from '@/lib/identity/api-tokens/schema'

export const addApiToken = action({
  schema: createApiTokenInput,
  permission: 'api_token:write',
  run: createApiToken,
})

export const removeApiToken = action({
  schema: apiTokenKey,
  permission: 'api_token:write',
  run: (actor, { id }) => revokeApiToken(actor, id),
})
