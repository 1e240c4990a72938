/** Error codes of RFC 6749 section 5.2 (and 4.1.2.1 for the last two) with their HTTP status. */
const statusByCode = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  temporarily_unavailable: 503,
  server_error: 500,
} as const

export type OAuthErrorCode = keyof typeof statusByCode

interface OAuthErrorOptions {
  /** Public text. Characters that RFC 6749 forbids in `error_description` are replaced. Never a secret. */
  description: string
  /** Private reason for the audit log, for example `secret.expired`. */
  reason?: string
  /** Overrides the status of the code (405, 413, 415, 429). */
  status?: number
  /** Seconds after which the caller may try again. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** The one error of the OAuth endpoints; `server/identity` answers it as RFC 6749 section 5.2 says. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly status: number
  readonly description: string
  readonly reason: string
  readonly retryAfterSeconds: number | undefined

  constructor(
    readonly code: OAuthErrorCode,
    options: OAuthErrorOptions,
  ) {
    super(options.description, { cause: options.cause })
    this.status = options.status ?? statusByCode[code]
    this.description = options.description.replace(/["\\]/g, "'").replace(/[^\x20-\x7e]/g, '?')
    this.reason = options.reason ?? code
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
