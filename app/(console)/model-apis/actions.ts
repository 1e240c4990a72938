'use server'

import { action } from '@/lib/console/action'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { deleteModelApi } from '@/lib/gateway/model-apis/delete-model-api'
import { changeModelApiForm, modelApiKey } from '@/lib/gateway/model-apis/form-schema'
import { createModelApiInput } from '@/lib/gateway/model-apis/schema'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'

export const addModelApi = action({
  schema: createModelApiInput,
  permission: 'model_api:write',
  run: createModelApi,
})

export const changeModelApi = action({
  schema: changeModelApiForm,
  permission: 'model_api:write',
  run: (actor, { id, ...changes }) => updateModelApi(actor, { id, changes }),
})

export const removeModelApi = action({
  schema: modelApiKey,
  permission: 'model_api:write',
  run: (actor, { id }) => deleteModelApi(actor, id),
})
