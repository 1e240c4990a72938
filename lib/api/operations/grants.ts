import { operation } from '@/lib/api/operation'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { deleteGrant } from '@/lib/gateway/grants/delete-grant'
import { getGrant } from '@/lib/gateway/grants/get-grant'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { createGrantInput, grantDto, listGrantsQuery, updateGrantInput } from '@/lib/gateway/grants/schema'
import { updateGrant } from '@/lib/gateway/grants/update-grant'
import { pageOf } from '@/lib/schema'

const tag = 'Grants'

export const grantOperations = [
  operation({
    id: 'listGrants',
    method: 'GET',
    path: '/grants',
    tag,
    summary: 'List grants by consumer or Model API',
    permission: 'grant:read',
    query: listGrantsQuery,
    status: 200,
    response: pageOf(grantDto),
    run: (actor, { query }) => listGrants(actor, query),
  }),
  operation({
    id: 'createGrant',
    method: 'POST',
    path: '/grants',
    tag,
    summary: 'Let a consumer call a Model API, by hand',
    permission: 'grant:write',
    body: createGrantInput,
    status: 201,
    response: grantDto,
    run: (actor, { body }) => createGrant(actor, body),
  }),
  operation({
    id: 'getGrant',
    method: 'GET',
    path: '/grants/{id}',
    tag,
    summary: 'Read a grant',
    permission: 'grant:read',
    status: 200,
    response: grantDto,
    run: (actor, { params }) => getGrant(actor, params.id),
  }),
  operation({
    id: 'updateGrant',
    method: 'PATCH',
    path: '/grants/{id}',
    tag,
    summary: 'Move the end of a grant',
    permission: 'grant:write',
    body: updateGrantInput,
    status: 200,
    response: grantDto,
    run: (actor, { params, body }) => updateGrant(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteGrant',
    method: 'DELETE',
    path: '/grants/{id}',
    tag,
    summary: 'Take back a grant that was given by hand',
    permission: 'grant:write',
    status: 204,
    run: (actor, { params }) => deleteGrant(actor, params.id),
  }),
]
