import { authenticate } from '@/lib/api/authenticate'
import { describeError } from '@/lib/api/describe-error'
import { matchPath } from '@/lib/api/match-path'
import type { Operation } from '@/lib/api/operation'
import { readBody, readQuery } from '@/lib/api/read-input'
import { authorizeAccess } from '@/lib/audit/record-refused-access'
import { AppError } from '@/lib/errors'

/** A management call, whatever carried it. */
export interface ApiRequest {
  method: string
  /** Below `/api/v1`, as it was sent: percent signs and all. */
  path: string
  query: URLSearchParams
  headers: { get(name: string): string | null }
  body: AsyncIterable<Uint8Array> | null
  requestId: string
  sourceIp: string
}

export interface ApiAnswer {
  status: number
  headers: Record<string, string>
  /** JSON, or null for no body. */
  body: string | null
}

/**
 * Answers one call of the management API: token, path, method, permission, input, use case. Never throws; errors are
 * `{ error: { code, message, fields?, request_id } }`.
 */
export async function dispatch(request: ApiRequest): Promise<ApiAnswer> {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': request.requestId,
  }
  try {
    return await run(request, headers)
  } catch (error) {
    return describeError(error, { headers, requestId: request.requestId })
  }
}

async function run(request: ApiRequest, headers: Record<string, string>): Promise<ApiAnswer> {
  const actor = await authenticate({
    authorization: request.headers.get('authorization'),
    requestId: request.requestId,
    sourceIp: request.sourceIp,
  })
  const { operation, params } = findOperation(request, headers)
  await authorizeAccess(actor, operation.permission)
  const query = readQuery(request.query, operation.query)
  const body =
    operation.body === undefined
      ? undefined
      : await readBody(
          {
            contentType: request.headers.get('content-type'),
            contentEncoding: request.headers.get('content-encoding'),
            body: request.body,
          },
          operation.body,
        )
  const result = await operation.run(actor, { params, query, body })
  if (operation.response === undefined) return { status: operation.status, headers, body: null }
  return {
    status: operation.status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: request.method === 'HEAD' ? null : JSON.stringify(result),
  }
}

/** Throws `resource.not_found` (404), or `method.not_allowed` (405) after setting Allow (RFC 9110 section 15.5.6). */
function findOperation(
  { method, path }: ApiRequest,
  headers: Record<string, string>,
): { operation: Operation; params: Record<string, string> } {
  const match = matchPath(path)
  if (match === undefined) {
    throw new AppError('resource.not_found', { message: 'There is nothing at this path.' })
  }
  const wanted = method === 'HEAD' ? 'GET' : method
  const operation = match.operations.find((candidate) => candidate.method === wanted)
  if (operation === undefined) {
    const allowed = match.operations.flatMap((each) =>
      each.method === 'GET' ? ['GET', 'HEAD'] : [each.method],
    )
    headers.allow = allowed.join(', ')
    throw new AppError('method.not_allowed', { message: `This path takes ${headers.allow}.` })
  }
  return { operation, params: match.params }
}
