import 'server-only'
import type { NextRequest } from 'next/server'
import type { Actor } from '@/lib/actor'
import { authorizeAccess } from '@/lib/audit/record-refused-access'
import { localize } from '@/lib/console/i18n'
import { toPublicError } from '@/lib/console/perform'
import { readSessionContext } from '@/lib/console/request-context'
import { refuseForeignRead, requireSameOrigin } from '@/lib/console/require-same-origin'
import { currentActor } from '@/lib/console/session'
import { AppError, statusOf } from '@/lib/errors'
import type { Permission } from '@/lib/identity/permissions'

interface RouteOptions<Params> {
  permission: Permission
  answer: (call: { actor: Actor; request: NextRequest; params: Params }) => Promise<Response>
}

/**
 * A route handler of the console, for reads and streams that pages cannot carry: session and permission, the same
 * origin for writes, and for reads no page of another origin that started them. Errors are JSON: `{ error: { code, message, fields?, request_id } }`.
 *
 * @example
 * export const POST = route({ permission: 'debug:run', answer: async ({ actor, request }) => ... })
 */
export function route<Params = Record<string, never>>({ permission, answer }: RouteOptions<Params>) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const actor = await admit(request, permission)
      return await answer({ actor, request, params: await context.params })
    } catch (error) {
      return refuse(error, readSessionContext(request.headers).requestId)
    }
  }
}

async function admit(request: NextRequest, permission: Permission): Promise<Actor> {
  await (request.method === 'GET' ? refuseForeignRead() : requireSameOrigin())
  const actor = await currentActor()
  if (actor === null)
    throw new AppError('session.missing', { message: 'Your session has ended. Sign in again.' })
  await authorizeAccess(actor, permission)
  return actor
}

async function refuse(error: unknown, requestId: string): Promise<Response> {
  const { requestId: request_id, ...rest } = await toPublicError(error, { requestId, localize })
  return Response.json(
    { error: { ...rest, request_id } },
    { status: statusOf(rest.code), headers: { 'cache-control': 'no-store' } },
  )
}
