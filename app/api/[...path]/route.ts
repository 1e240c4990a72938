import type { NextRequest } from 'next/server'
import { localize } from '@/lib/console/i18n'
import { toPublicError } from '@/lib/console/perform'
import { readSessionContext } from '@/lib/console/request-context'
import { AppError } from '@/lib/errors'

/** What no other route below /api serves is answered as an API answers, for everyone alike, and never by a page. */
async function refuse(request: NextRequest): Promise<Response> {
  const error = new AppError('resource.not_found', { message: 'There is nothing at this path.' })
  const { requestId } = readSessionContext(request.headers)
  const { requestId: request_id, ...rest } = await toPublicError(error, { requestId, localize })
  return Response.json(
    { error: { ...rest, request_id } },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  )
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
