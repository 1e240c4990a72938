'use server'

import { openAction } from '@/lib/console/action'
import { passwordLinkInput } from '@/lib/identity/users/schema'
import { usePasswordLink as setPassword } from '@/lib/identity/users/use-password-link'

/** Sets a password with the token of a one-time link. */
export const acceptInvitation = openAction({
  schema: passwordLinkInput,
  run: async (context, input) => {
    await setPassword(input, context)
    return null
  },
})
