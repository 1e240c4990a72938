import { authenticateClient as checkSecret } from '@/lib/identity/client-authentication/authenticate-client'
import {
  readClientCredentials,
  type ClientCredentials,
} from '@/lib/identity/client-authentication/read-client-credentials'
import { OAuthError } from '@/lib/identity/oauth-error'
import { refuseClient } from '@/lib/identity/tokens/describe-refusal'
import { countHeader } from '@/server/http/refuse-malformed'
import type { TokenRequest } from '@/server/identity/token-request'

/** RFC 6749 section 2.3. Every failure is answered with the same words; only the audit log knows which it was. */
export function authenticateClient(request: TokenRequest): void {
  const credentials = readCredentials(request)
  request.trace.clientId = credentials.clientId
  request.trace.method = credentials.method
  const { exchange, failures } = request.about
  const key = `${exchange.sourceIp} ${credentials.clientId.slice(0, 64)}`
  const nowMs = Date.now()
  const retryAfterSeconds = failures.waitSeconds(key, nowMs)
  if (retryAfterSeconds > 0) {
    throw new OAuthError('temporarily_unavailable', {
      status: 429,
      description: 'Too many failed attempts. Wait before the next one.',
      reason: failures.isNews(key) ? 'rate.limited' : 'rate.limited_again',
      retryAfterSeconds,
    })
  }
  const { snapshots, spool } = request.context
  const snapshot = snapshots.current
  const result = checkSecret(snapshot, { ...credentials, nowMs })
  if (!result.authenticated) {
    failures.add(key, nowMs)
    throw refuseClient(result.failure)
  }
  const { application, secretId } = result
  request.client = { application, secretId, snapshot }
  spool.secretUsed(secretId, new Date(nowMs), exchange.sourceIp)
}

function readCredentials({ exchange: { request }, form }: TokenRequest): ClientCredentials {
  if (countHeader(request.rawHeaders, 'authorization') > 1) {
    throw new OAuthError('invalid_request', {
      description: 'The Authorization header was sent more than once.',
    })
  }
  return readClientCredentials({ authorization: request.headers.authorization, form })
}
