import * as z from 'zod'
import { createGrantInput, updateGrantInput } from '@/lib/gateway/grants/schema'
import { objectId, seenValues } from '@/lib/schema'

/** A choice that was not made is told in the words of a choice, not of ids. */
export const newGrantForm = createGrantInput.safeExtend({
  consumerId: z.string().min(1, 'Choose a consumer.').pipe(objectId),
  modelApiId: z.string().min(1, 'Choose a Model API.').pipe(objectId),
})

/** The end of a grant, with the id of what it changes. */
export const changeGrantForm = updateGrantInput.extend({ id: objectId, seen: seenValues })
