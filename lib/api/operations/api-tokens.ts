import { operation } from '@/lib/api/operation'
import { createApiToken } from '@/lib/identity/api-tokens/create-api-token'
import { listApiTokens } from '@/lib/identity/api-tokens/list-api-tokens'
import { revokeApiToken } from '@/lib/identity/api-tokens/revoke-api-token'
import { apiTokenDto, createApiTokenInput, createdApiTokenDto } from '@/lib/identity/api-tokens/schema'
import { pageOf, pageQuery } from '@/lib/schema'

const tag = 'API tokens'

export const apiTokenOperations = [
  operation({
    id: 'listApiTokens',
    method: 'GET',
    path: '/api-tokens',
    tag,
    summary: 'List the tokens of this API by their hints, revoked and expired ones included',
    permission: 'api_token:read',
    query: pageQuery,
    status: 200,
    response: pageOf(apiTokenDto),
    run: (actor, { query }) => listApiTokens(actor, query),
  }),
  operation({
    id: 'createApiToken',
    method: 'POST',
    path: '/api-tokens',
    tag,
    summary: 'Make a token that holds no more than the caller; the answer is the only one that shows it',
    permission: 'api_token:write',
    body: createApiTokenInput,
    status: 201,
    response: createdApiTokenDto,
    run: (actor, { body }) => createApiToken(actor, body),
  }),
  operation({
    id: 'revokeApiToken',
    method: 'DELETE',
    path: '/api-tokens/{id}',
    tag,
    summary: 'Revoke a token and every token that it made, at once and for good',
    permission: 'api_token:write',
    status: 204,
    run: async (actor, { params }) => {
      await revokeApiToken(actor, params.id)
    },
  }),
]
