'use server'

import { action } from '@/lib/console/action'
import { createService } from '@/lib/gateway/services/create-service'
import { deleteService } from '@/lib/gateway/services/delete-service'
import { byId, changeServiceForm } from '@/lib/gateway/services/form-schema'
import { createServiceInput } from '@/lib/gateway/services/schema'
import { updateService } from '@/lib/gateway/services/update-service'

export const addService = action({
  schema: createServiceInput,
  permission: 'service:write',
  run: createService,
})

export const changeService = action({
  schema: changeServiceForm,
  permission: 'service:write',
  run: (actor, { id, ...changes }) => updateService(actor, { id, changes }),
})

export const removeService = action({
  schema: byId,
  permission: 'service:write',
  run: (actor, { id }) => deleteService(actor, id),
})
