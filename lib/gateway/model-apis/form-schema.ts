import * as z from 'zod'
import { updateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { objectId } from '@/lib/schema'

/** What the console's forms send: the inputs of the use cases, with the id of what they change. */

export const modelApiKey = z.strictObject({ id: objectId })

export const changeModelApiForm = updateModelApiInput.safeExtend({ id: objectId })
