import { operation } from '@/lib/api/operation'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { deleteScope } from '@/lib/identity/scopes/delete-scope'
import { listScopes } from '@/lib/identity/scopes/list-scopes'
import { createScopeInput, listScopesQuery, scopeDto, updateScopeInput } from '@/lib/identity/scopes/schema'
import { updateScope } from '@/lib/identity/scopes/update-scope'
import { pageOf } from '@/lib/schema'

const tag = 'Scopes'

export const scopeOperations = [
  operation({
    id: 'listScopes',
    method: 'GET',
    path: '/applications/{id}/scopes',
    tag,
    summary: 'List the scopes of a resource server',
    permission: 'application:read',
    query: listScopesQuery,
    status: 200,
    response: pageOf(scopeDto),
    run: (actor, { params, query }) => listScopes(actor, { applicationId: params.id, ...query }),
  }),
  operation({
    id: 'createScope',
    method: 'POST',
    path: '/applications/{id}/scopes',
    tag,
    summary: 'Add a scope to a resource server',
    permission: 'application:write',
    body: createScopeInput,
    status: 201,
    response: scopeDto,
    run: (actor, { params, body }) => createScope(actor, { applicationId: params.id, ...body }),
  }),
  operation({
    id: 'updateScope',
    method: 'PATCH',
    path: '/applications/{id}/scopes/{scopeId}',
    tag,
    summary: 'Change the name or type of a scope; its value stays',
    permission: 'application:write',
    body: updateScopeInput,
    status: 200,
    response: scopeDto,
    run: (actor, { params, body }) =>
      updateScope(actor, { applicationId: params.id, id: params.scopeId, changes: body }),
  }),
  operation({
    id: 'deleteScope',
    method: 'DELETE',
    path: '/applications/{id}/scopes/{scopeId}',
    tag,
    summary: 'Delete a scope that nobody is granted',
    permission: 'application:write',
    status: 204,
    run: (actor, { params }) => deleteScope(actor, { applicationId: params.id, id: params.scopeId }),
  }),
]
