'use server'

import { action } from '@/lib/console/action'
import { bulkImpactAction, bulkSwitchAction } from '@/lib/console/bulk-action'
import { endSessions } from '@/lib/identity/sessions/end-sessions'
import { createPasswordLink } from '@/lib/identity/users/create-password-link'
import { createUser } from '@/lib/identity/users/create-user'
import { previewUserSwitch } from '@/lib/identity/users/preview-switch'
import { userChange, userInput, userKey } from '@/lib/identity/users/schema'
import { unlockUser } from '@/lib/identity/users/unlock-user'
import { updateUser } from '@/lib/identity/users/update-user'

export const addUser = action({ schema: userInput, permission: 'user:write', run: createUser })

export const changeUser = action({ schema: userChange, permission: 'user:write', run: updateUser })

export const makePasswordLink = action({
  schema: userKey,
  permission: 'user:write',
  run: (actor, { id }) => createPasswordLink(actor, id),
})

export const unlock = action({
  schema: userKey,
  permission: 'user:write',
  run: (actor, { id }) => unlockUser(actor, id),
})

export const endUserSessions = action({
  schema: userKey,
  permission: 'user:write',
  run: (actor, { id }) => endSessions(actor, id),
})

export const previewUsers = bulkImpactAction({ permission: 'user:read', run: previewUserSwitch })

export const switchUsers = bulkSwitchAction({ permission: 'user:write', run: updateUser })
