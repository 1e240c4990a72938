'use server'

import { openAction } from '@/lib/console/action'
import { createFirstAdministrator } from '@/lib/identity/users/create-first-administrator'
import { firstAdministratorInput } from '@/lib/identity/users/schema'

/** Creates the first administrator with the token of the set-up link. */
export const setUp = openAction({
  schema: firstAdministratorInput,
  run: async (context, input) => {
    await createFirstAdministrator(input, context)
    return null
  },
})
