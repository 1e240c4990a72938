'use server'

import * as z from 'zod'
import { accountAction } from '@/lib/console/account-action'
import { changeOwnName } from '@/lib/identity/account/change-own-name'
import { changeOwnPassword } from '@/lib/identity/account/change-own-password'
import { ownNameInput, ownPasswordInput } from '@/lib/identity/account/schema'
import { endOwnSession } from '@/lib/identity/sessions/end-own-session'
import { endOwnSessions } from '@/lib/identity/sessions/end-own-sessions'
import { objectId } from '@/lib/schema'

export const changeMyName = accountAction({ schema: ownNameInput, run: changeOwnName })

export const changeMyPassword = accountAction({ schema: ownPasswordInput, run: changeOwnPassword })

export const endMyOtherSessions = accountAction({
  schema: z.strictObject({}),
  run: ({ actor, sessionId }) => endOwnSessions({ userId: actor.id, exceptId: sessionId }, actor),
})

export const endMySession = accountAction({
  schema: z.strictObject({ id: objectId }),
  run: ({ actor, sessionId }, { id }) => endOwnSession({ userId: actor.id, id, currentId: sessionId }, actor),
})
