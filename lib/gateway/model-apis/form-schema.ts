import * as z from 'zod'
import { createModelApiInput, updateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { objectId, seenValues } from '@/lib/schema'

/** What the console's forms send: the inputs of the use cases, with the id of what they change. */

/** A choice that was not made is told in the words of a choice, not of ids. */
export const newModelApiForm = createModelApiInput.safeExtend({
  serviceId: z.string().min(1, 'Choose a service.').pipe(objectId),
})

export const changeModelApiForm = updateModelApiInput.safeExtend({ id: objectId, seen: seenValues })
