import { updateServiceInput } from '@/lib/gateway/services/schema'
import { objectId, seenValues } from '@/lib/schema'

/** What the forms of the console send: the input of the use case, with the id of what it changes. */

export const changeServiceForm = updateServiceInput.safeExtend({ id: objectId, seen: seenValues })
