import type { ApiAnswer } from '@/lib/api/dispatch'
import { toDatabaseAway } from '@/lib/db/database-away'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'

/** The answer for an error. Unknown ones are 500 and say nothing; the log has them under the request ID. */
export function describeError(
  error: unknown,
  { headers, requestId }: { headers: Record<string, string>; requestId: string },
): ApiAnswer {
  const known = error instanceof AppError ? error : (toDatabaseAway(error) ?? logUnexpected(error, requestId))
  const { status, code, message, fields, retryAfterSeconds } = known
  return {
    status,
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="sallyport"' } : {}),
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({
      error: {
        code,
        message,
        ...(fields === undefined || Object.keys(fields).length === 0 ? {} : { fields }),
        request_id: requestId,
      },
    }),
  }
}

/** Messages of database errors can repeat the values of a query, so only name, code and stack frames are logged. */
function logUnexpected(error: unknown, requestId: string): AppError {
  const { name, code, stack } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error }
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  log().error({ requestId, name, code, frames }, 'unexpected error in the management API')
  return new AppError('internal.error', {
    message: 'Something went wrong on our side. The log has more under the request ID.',
    cause: error,
  })
}
