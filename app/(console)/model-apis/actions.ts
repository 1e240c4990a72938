'use server'

import { action } from '@/lib/console/action'
import { deleteObject } from '@/lib/deletions/delete-object'
import { deleteForm } from '@/lib/deletions/schema'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { changeModelApiForm } from '@/lib/gateway/model-apis/form-schema'
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
  run: (actor, { id, seen, ...changes }) => updateModelApi(actor, { id, changes, seen }),
})

export const removeModelApi = action({
  schema: deleteForm,
  permission: 'model_api:write',
  run: (actor, input) => deleteObject(actor, { kind: 'model_api', ...input }),
})
