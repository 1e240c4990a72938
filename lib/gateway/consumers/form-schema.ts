import { updateConsumerInput } from '@/lib/gateway/consumers/schema'
import { objectId, seenValues } from '@/lib/schema'

/** What the console's forms send: the inputs of the use cases, with the id of what they change. */

export const changeConsumerForm = updateConsumerInput.safeExtend({ id: objectId, seen: seenValues })
