import type { Reason } from '@/lib/policy/decision'

/** Error types of the OpenAI API; its clients choose their exception by the status and show the message. */
type ErrorType = 'invalid_request_error' | 'authentication_error' | 'permission_error' | 'api_error'

interface ErrorText {
  status: number
  type: ErrorType
  /** What happened and what to do, without naming anything inside the gateway. */
  message: string
}

const invalidRequest = (status: number, message: string): ErrorText => ({
  status,
  type: 'invalid_request_error',
  message,
})
const unauthenticated = (message: string): ErrorText => ({
  status: 401,
  type: 'authentication_error',
  message,
})
const forbidden = (message: string): ErrorText => ({ status: 403, type: 'permission_error', message })
const failed = (status: number, message: string): ErrorText => ({ status, type: 'api_error', message })

const askAdministrator = 'Ask the administrator of the gateway and give the request ID.'
const newToken = 'Get a new access token from the token endpoint.'

const refusals: Record<Reason, ErrorText> = {
  'model_api.disabled': forbidden(`This Model API is switched off. ${askAdministrator}`),
  'token.missing': unauthenticated('Send an access token: Authorization: Bearer <token>.'),
  'token.invalid': unauthenticated(`The access token is not valid here. ${newToken}`),
  'token.expired': unauthenticated(`The access token has expired. ${newToken}`),
  'application.unknown': unauthenticated(`The application of this token does not exist. ${askAdministrator}`),
  'application.disabled': unauthenticated(
    `The application of this token is switched off. ${askAdministrator}`,
  ),
  'client.disabled': unauthenticated(
    `The application of this token may not act as a client. ${askAdministrator}`,
  ),
  'audience.refused': unauthenticated(
    'The access token is meant for another audience. Ask the token endpoint for a scope of this gateway.',
  ),
  'scope.not_granted': forbidden(`The access token lacks a scope that is granted here. ${askAdministrator}`),
  'scope.unknown': forbidden(`The access token carries an unknown scope. ${askAdministrator}`),
  'resource_server.unknown': unauthenticated(
    `The audience of this token does not exist. ${askAdministrator}`,
  ),
  'resource_server.disabled': unauthenticated(
    `The audience of this token is switched off. ${askAdministrator}`,
  ),
  'consumer.not_found': forbidden(`This caller is not registered for this Model API. ${askAdministrator}`),
  'consumer.disabled': forbidden(`This caller is switched off. ${askAdministrator}`),
  'grant.not_found': forbidden(`This caller is not allowed to use this Model API. ${askAdministrator}`),
  'grant.expired': forbidden(`The permission to use this Model API has ended. ${askAdministrator}`),
  'service.disabled': failed(503, `The service behind this Model API is switched off. ${askAdministrator}`),
}

const failures = {
  'path.unknown': invalidRequest(
    404,
    'There is no endpoint here. A Model API serves {base path}/v1/chat/completions and {base path}/v1/models.',
  ),
  'method.not_allowed': invalidRequest(405, 'This endpoint does not serve this method.'),
  'body.too_large': invalidRequest(413, 'The request body is larger than 10 MB.'),
  'gateway.stopping': failed(503, 'The gateway is being restarted. Try again.'),
  'upstream.unreachable': failed(
    502,
    'The service behind this Model API cannot be reached. Try again later.',
  ),
  'upstream.refused_address': failed(
    502,
    `The service behind this Model API lies at an address that the gateway does not call. ${askAdministrator}`,
  ),
  'upstream.timeout': failed(
    504,
    'The service behind this Model API took too long to answer. Try again later.',
  ),
  'upstream.broken': failed(502, 'The service behind this Model API broke off its answer. Try again.'),
  'upstream.key_refused': failed(
    502,
    `The service behind this Model API refused the gateway's own key. ${askAdministrator}`,
  ),
  'upstream.redirected': failed(
    502,
    `The service behind this Model API answered with a redirect, which is never followed. ${askAdministrator}`,
  ),
  'upstream.error': failed(
    502,
    'The service behind this Model API answered with an error too large to pass on.',
  ),
  'records.unavailable': failed(
    503,
    `The gateway cannot record calls at present and lets none pass. ${askAdministrator}`,
  ),
  'internal.error': failed(500, `Something went wrong in the gateway. ${askAdministrator}`),
} as const satisfies Record<string, ErrorText>

const texts: Record<Reason | keyof typeof failures, ErrorText> = { ...refusals, ...failures }

/** Stable codes of the gateway's own answers. A code never changes its meaning. */
export type GatewayErrorCode = keyof typeof texts

export interface GatewayError {
  status: number
  code: GatewayErrorCode
  /** The body, in the shape of the OpenAI API plus the request id. */
  body: string
}

/** The answer for a code, as JSON of the OpenAI error shape. */
export function describeError(code: GatewayErrorCode, requestId: string): GatewayError {
  const { status, type, message } = texts[code]
  const body = JSON.stringify({ error: { message, type, param: null, code, request_id: requestId } })
  return { status, code, body }
}

/**
 * The challenge of RFC 6750 section 3: bare when no token was sent, `invalid_token` when it was refused,
 * `insufficient_scope` with the scope when that is what lacks, none for other refusals.
 */
export function challenge(code: GatewayErrorCode, scope: string): string | undefined {
  if (code === 'token.missing') return 'Bearer'
  if (code === 'scope.not_granted') {
    return `Bearer error="insufficient_scope", scope="${scope.replace(/[^\x21\x23-\x5b\x5d-\x7e ]/g, '')}"`
  }
  const { status, message } = texts[code]
  return status === 401 ? `Bearer error="invalid_token", error_description="${message}"` : undefined
}

/** An error inside a running event stream, set apart from whatever half event came before it. */
export function errorEvent(error: GatewayError): string {
  return `\n\ndata: ${error.body}\n\n`
}
