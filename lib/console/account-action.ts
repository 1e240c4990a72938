import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type * as z from 'zod'
import { localize } from '@/lib/console/i18n'
import { perform } from '@/lib/console/perform'
import { readSessionContext } from '@/lib/console/request-context'
import { requireSameOrigin } from '@/lib/console/require-same-origin'
import { currentActor, currentUser } from '@/lib/console/session'
import { AppError, type ActionResult } from '@/lib/errors'
import type { Account } from '@/lib/identity/account/account'

interface AccountActionOptions<Schema extends z.ZodType, Data> {
  schema: Schema
  run: (account: Account, input: z.output<Schema>) => Promise<Data>
}

/** A server action on the caller's own account: same origin and a session, whatever the role. */
export function accountAction<Schema extends z.ZodType, Data>({
  schema,
  run,
}: AccountActionOptions<Schema, Data>) {
  return async (input: z.input<Schema>): Promise<ActionResult<Data>> => {
    const { requestId } = readSessionContext(await headers())
    const result = await perform({ before: requireAccount, schema, input, run, requestId, localize })
    if (result.ok) revalidatePath('/', 'layout')
    return result
  }
}

async function requireAccount(): Promise<Account> {
  await requireSameOrigin()
  const [actor, user] = await Promise.all([currentActor(), currentUser()])
  if (actor === null || user === null)
    throw new AppError('session.missing', { message: 'Your session has ended. Sign in again.' })
  return { actor, sessionId: user.sessionId }
}
