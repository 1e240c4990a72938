'use server'

import { action } from '@/lib/console/action'
import { deleteObject } from '@/lib/deletions/delete-object'
import { deleteForm } from '@/lib/deletions/schema'
import { createService } from '@/lib/gateway/services/create-service'
import { changeServiceForm } from '@/lib/gateway/services/form-schema'
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
  run: (actor, { id, seen, ...changes }) => updateService(actor, { id, changes, seen }),
})

/** Removes the stored key; the service stays and its calls go without one. */
export const removeServiceKey = action({
  schema: deleteForm,
  permission: 'service:write',
  run: (actor, input) => deleteObject(actor, { kind: 'service_key', ...input }),
})

export const removeService = action({
  schema: deleteForm,
  permission: 'service:write',
  run: (actor, input) => deleteObject(actor, { kind: 'service', ...input }),
})
