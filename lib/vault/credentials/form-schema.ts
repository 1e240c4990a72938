import { objectId, seenValues } from '@/lib/schema'
import { updateCredentialInput } from '@/lib/vault/credentials/schema'

/** What the forms of the console send: the input of the use case, with the id of what it changes. */

export const changeCredentialForm = updateCredentialInput.safeExtend({ id: objectId, seen: seenValues })
