import type { NextRequest } from 'next/server'
import { dispatch } from '@/lib/api/dispatch'
import { readSessionContext } from '@/lib/console/request-context'

const prefix = '/api/v1'

/** Carries management calls to lib/api and its answers back. No session, no cookies, no CORS: a bearer token or nothing. */
async function answer(request: NextRequest): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const { status, headers, body } = await dispatch({
    method: request.method,
    path: pathname.slice(prefix.length),
    query: searchParams,
    headers: request.headers,
    body: request.body,
    ...readSessionContext(request.headers),
  })
  return new Response(body, { status, headers })
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
