import { FailureLimit } from '@/lib/identity/client-authentication/failure-limit'
import { OAuthError } from '@/lib/identity/oauth-error'
import { refuseScopes } from '@/lib/identity/tokens/describe-refusal'
import { grantTypes, isGrantType } from '@/lib/identity/tokens/grant-types'
import { parseScope } from '@/lib/identity/tokens/parse-scope'
import { log } from '@/lib/log'
import { decideToken } from '@/lib/policy/decide-token'
import { isForm, readForm } from '@/server/http/read-form'
import type { Endpoint } from '@/server/http/route'
import { runSteps, type Step } from '@/server/http/run-steps'
import { answerOAuthError, toOAuthError } from '@/server/identity/answer-oauth-error'
import { authenticateClient } from '@/server/identity/authenticate-client'
import { issueToken } from '@/server/identity/issue-token'
import { recordRefusal } from '@/server/identity/record-token'
import { TokenRequest } from '@/server/identity/token-request'

/** The token endpoint (RFC 6749 section 3.2), step by step. */
const token: readonly Step<TokenRequest>[] = [
  noStore,
  refuseSecretsInUrl,
  parseForm,
  rejectDuplicates,
  authenticateClient,
  requireGrantType,
  resolveScopes,
  issueToken,
]

/** Makes the token endpoint with its own count of failed attempts. */
export function createTokenEndpoint(): Endpoint {
  const failures = new FailureLimit()
  return async (context, exchange) => {
    const request = new TokenRequest(context, { exchange, failures })
    try {
      await runSteps(token, request)
    } catch (thrown) {
      const error = toOAuthError(thrown)
      if (error.status === 500) log().error({ err: thrown, requestId: exchange.requestId }, 'no token issued')
      recordRefusal(request, error)
      answerOAuthError(exchange, error)
    }
  }
}

/** RFC 6749 section 5.1: neither tokens nor refusals may be kept by a cache. */
export function noStore({ exchange: { response } }: TokenRequest): void {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('pragma', 'no-cache')
}

/** RFC 6749 section 2.3.1: credentials never stand in the request URI, where logs and histories keep them. */
function refuseSecretsInUrl({ exchange: { query } }: TokenRequest): void {
  if (query === '') return
  const names = new URLSearchParams(query)
  if (names.has('client_secret') || names.has('client_assertion')) {
    throw new OAuthError('invalid_client', {
      description: 'Credentials belong in the Authorization header or the form, never in the URL.',
      reason: 'secret.in_url',
    })
  }
}

async function parseForm(request: TokenRequest): Promise<void> {
  if (!isForm(request.exchange)) {
    throw new OAuthError('invalid_request', {
      status: 415,
      description: 'Send the parameters as application/x-www-form-urlencoded.',
    })
  }
  request.fields = await readForm(request.exchange)
}

/** RFC 6749 section 3.2: no parameter twice, and one without a value counts as absent. */
function rejectDuplicates(request: TokenRequest): void {
  const names = request.fields.map(([name]) => name)
  if (new Set(names).size !== names.length) {
    throw new OAuthError('invalid_request', { description: 'A parameter was sent more than once.' })
  }
  request.form = new Map(request.fields.filter(([, value]) => value !== ''))
}

function requireGrantType({ form }: TokenRequest): void {
  const grantType = form.get('grant_type')
  if (grantType === undefined) {
    throw new OAuthError('invalid_request', { description: 'The grant_type is missing.' })
  }
  if (!isGrantType(grantType)) {
    throw new OAuthError('unsupported_grant_type', {
      description: `The grant types served are: ${grantTypes.join(', ')}.`,
    })
  }
}

/** Vendor rule: scopes are asked as `audience|value`; one that is not granted refuses the whole request. */
function resolveScopes(request: TokenRequest): void {
  const ask = parseScope(request.form.get('scope'))
  request.trace.ask = ask
  const { application, snapshot } = request.client
  const decision = decideToken(snapshot, { client: application, ...ask })
  request.trace.steps = decision.steps
  if (!decision.allowed) {
    throw refuseScopes(decision, { clientId: application.id, audience: ask.audience })
  }
  request.granted = { ...ask, granted: decision.granted }
}
