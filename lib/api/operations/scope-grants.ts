import { operation } from '@/lib/api/operation'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { deleteScopeGrant } from '@/lib/identity/scope-grants/delete-scope-grant'
import { getScopeGrant } from '@/lib/identity/scope-grants/get-scope-grant'
import { listScopeGrants } from '@/lib/identity/scope-grants/list-scope-grants'
import {
  createScopeGrantInput,
  listScopeGrantsQuery,
  scopeGrantDto,
} from '@/lib/identity/scope-grants/schema'
import { pageOf } from '@/lib/schema'

const tag = 'Scope grants'

export const scopeGrantOperations = [
  operation({
    id: 'listScopeGrants',
    method: 'GET',
    path: '/scope-grants',
    tag,
    summary: 'List scope grants by client, scope or resource server',
    permission: 'grant:read',
    query: listScopeGrantsQuery,
    status: 200,
    response: pageOf(scopeGrantDto),
    run: (actor, { query }) => listScopeGrants(actor, query),
  }),
  operation({
    id: 'createScopeGrant',
    method: 'POST',
    path: '/scope-grants',
    tag,
    summary: 'Grant a scope to a client by hand',
    permission: 'grant:write',
    body: createScopeGrantInput,
    status: 201,
    response: scopeGrantDto,
    run: (actor, { body }) => createScopeGrant(actor, body),
  }),
  operation({
    id: 'getScopeGrant',
    method: 'GET',
    path: '/scope-grants/{id}',
    tag,
    summary: 'Read a scope grant',
    permission: 'grant:read',
    status: 200,
    response: scopeGrantDto,
    run: (actor, { params }) => getScopeGrant(actor, params.id),
  }),
  operation({
    id: 'deleteScopeGrant',
    method: 'DELETE',
    path: '/scope-grants/{id}',
    tag,
    summary: 'Take back a scope that was granted by hand',
    permission: 'grant:write',
    status: 204,
    run: (actor, { params }) => deleteScopeGrant(actor, params.id),
  }),
]
