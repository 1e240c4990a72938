import { operation } from '@/lib/api/operation'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { deleteModelApi } from '@/lib/gateway/model-apis/delete-model-api'
import { getModelApi } from '@/lib/gateway/model-apis/get-model-api'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import {
  createModelApiInput,
  listModelApisQuery,
  modelApiDto,
  updateModelApiInput,
} from '@/lib/gateway/model-apis/schema'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { pageOf } from '@/lib/schema'

const tag = 'Model APIs'

export const modelApiOperations = [
  operation({
    id: 'listModelApis',
    method: 'GET',
    path: '/model-apis',
    tag,
    summary: 'List Model APIs',
    permission: 'model_api:read',
    query: listModelApisQuery,
    status: 200,
    response: pageOf(modelApiDto),
    run: (actor, { query }) => listModelApis(actor, query),
  }),
  operation({
    id: 'createModelApi',
    method: 'POST',
    path: '/model-apis',
    tag,
    summary: 'Offer a service to callers as a Model API',
    permission: 'model_api:write',
    body: createModelApiInput,
    status: 201,
    response: modelApiDto,
    run: (actor, { body }) => createModelApi(actor, body),
  }),
  operation({
    id: 'getModelApi',
    method: 'GET',
    path: '/model-apis/{id}',
    tag,
    summary: 'Read a Model API',
    permission: 'model_api:read',
    status: 200,
    response: modelApiDto,
    run: (actor, { params }) => getModelApi(actor, params.id),
  }),
  operation({
    id: 'updateModelApi',
    method: 'PATCH',
    path: '/model-apis/{id}',
    tag,
    summary: 'Change a Model API; status enables or disables it',
    permission: 'model_api:write',
    body: updateModelApiInput,
    status: 200,
    response: modelApiDto,
    run: (actor, { params, body }) => updateModelApi(actor, { id: params.id, changes: body }),
  }),
  operation({
    id: 'deleteModelApi',
    method: 'DELETE',
    path: '/model-apis/{id}',
    tag,
    summary: 'Delete a disabled Model API that nothing depends on',
    permission: 'model_api:write',
    status: 204,
    run: (actor, { params }) => deleteModelApi(actor, params.id),
  }),
]
