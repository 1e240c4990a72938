import type { OutgoingHttpHeaders } from 'node:http'
import { AppError } from '@/lib/errors'
import { OAuthError } from '@/lib/identity/oauth-error'
import { refusalAnswer } from '@/lib/identity/tokens/token-answer'
import { answer } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** Answers as RFC 6749 section 5.2 says. `allow` is for a 405. */
export function answerOAuthError(exchange: Exchange, error: OAuthError, allow?: string): void {
  const { status, retryAfterSeconds } = error
  const headers: OutgoingHttpHeaders = { 'cache-control': 'no-store', pragma: 'no-cache' }
  if (status === 401) headers['www-authenticate'] = 'Basic realm="sallyport", charset="UTF-8"'
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds)
  if (allow !== undefined) headers.allow = allow
  answer(exchange, { status, body: refusalAnswer(error, exchange.requestId), headers })
}

/** Whatever a step threw, as an OAuth error. What nobody foresaw becomes `server_error` and tells nothing. */
export function toOAuthError(error: unknown): OAuthError {
  if (error instanceof OAuthError) return error
  if (error instanceof AppError && error.status < 500) {
    return new OAuthError('invalid_request', {
      description: error.message,
      status: error.status,
      reason: error.code,
    })
  }
  return new OAuthError('server_error', {
    description: 'Something went wrong here. Try again, and report the request ID if it goes on.',
    cause: error,
  })
}
