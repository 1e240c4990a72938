import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type * as z from 'zod'
import type { Actor } from '@/lib/actor'
import { authorizeAccess } from '@/lib/audit/record-refused-access'
import { localize } from '@/lib/console/i18n'
import { perform } from '@/lib/console/perform'
import { readSessionContext } from '@/lib/console/request-context'
import { requireSameOrigin } from '@/lib/console/require-same-origin'
import { currentActor } from '@/lib/console/session'
import { signInLimit } from '@/lib/console/sign-in-limit'
import { AppError, type ActionResult } from '@/lib/errors'
import type { Permission } from '@/lib/identity/permissions'
import type { SessionContext } from '@/lib/identity/users/record-session'

interface ActionOptions<Schema extends z.ZodType, Data> {
  schema: Schema
  permission: Permission
  run: (actor: Actor, input: z.output<Schema>) => Promise<Data>
  /** It changes nothing, so no page is rendered anew. */
  readOnly?: boolean
}

/**
 * A server action around a use case: same origin, session, permission, input, then the use case, then every page is
 * rendered anew. It never throws: refusals come back as `{ ok: false, error }` in the reader's language.
 *
 * @example
 * export const createService = action({ schema: serviceInput, permission: 'service:write', run: create })
 */
export function action<Schema extends z.ZodType, Data>({
  schema,
  permission,
  run,
  readOnly = false,
}: ActionOptions<Schema, Data>) {
  return async (input: z.input<Schema>): Promise<ActionResult<Data>> => {
    const { requestId } = readSessionContext(await headers())
    const result = await perform({
      before: () => requirePermission(permission),
      schema,
      input,
      run,
      requestId,
      localize,
    })
    if (result.ok && !readOnly) revalidatePath('/', 'layout')
    return result
  }
}

interface OpenActionOptions<Schema extends z.ZodType, Data> {
  schema: Schema
  run: (context: SessionContext, input: z.output<Schema>) => Promise<Data>
}

/** A server action for people who cannot sign in yet: same origin, and few attempts per client address. */
export function openAction<Schema extends z.ZodType, Data>({ schema, run }: OpenActionOptions<Schema, Data>) {
  return async (input: z.input<Schema>): Promise<ActionResult<Data>> => {
    const context = readSessionContext(await headers())
    const result = await perform({
      before: async () => {
        await requireSameOrigin()
        limitAttempts(context.sourceIp)
        return context
      },
      schema,
      input,
      run,
      requestId: context.requestId,
      localize,
    })
    if (result.ok) signInLimit.refund(context.sourceIp)
    return result
  }
}

async function requirePermission(permission: Permission): Promise<Actor> {
  await requireSameOrigin()
  const actor = await currentActor()
  if (actor === null)
    throw new AppError('session.missing', { message: 'Your session has ended. Sign in again.' })
  await authorizeAccess(actor, permission)
  return actor
}

function limitAttempts(sourceIp: string): void {
  const retryAfterSeconds = signInLimit.take(sourceIp)
  if (retryAfterSeconds === undefined) return
  throw new AppError('rate.limited', {
    message: `Too many attempts from your address. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
    retryAfterSeconds,
  })
}
