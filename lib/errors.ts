/** Stable error codes and the HTTP status each is answered with. A code never changes its meaning. */
const statusByCode = {
  'input.invalid': 400,
  'session.missing': 401,
  'token.invalid': 401,
  'sign_in.failed': 401,
  'permission.denied': 403,
  'origin.refused': 403,
  'edge.refused': 422,
  'resource.not_found': 404,
  'method.not_allowed': 405,
  'resource.conflict': 409,
  'resource.in_use': 409,
  'limit.reached': 409,
  'resource.changed': 409,
  'topology.changed': 409,
  'setup.done': 409,
  'link.used': 409,
  'body.too_large': 413,
  'media_type.unsupported': 415,
  'rate.limited': 429,
  'internal.error': 500,
  'gateway.unreachable': 502,
  'database.unavailable': 503,
} as const

export type ErrorCode = keyof typeof statusByCode

/** The HTTP status that errors of a code are answered with. */
export function statusOf(code: ErrorCode): number {
  return statusByCode[code]
}

/** A value of a form as it stands in JSON. */
export type PlainValue = string | number | boolean | null

interface AppErrorOptions {
  /** Public text: what happened and what to do. Never a secret. */
  message: string
  /** Field name -> message, for forms and the management API. */
  fields?: Record<string, string>
  /** Field name -> what is stored there, where it is no longer what the caller saw. Never a secret. */
  stored?: Record<string, PlainValue>
  /** Private text for the log only. */
  detail?: string
  /** Seconds after which a caller may try again (429, 503). */
  retryAfterSeconds?: number
  cause?: unknown
}

/** The one error that use cases throw. Transports translate it once. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly status: number
  readonly fields: Record<string, string> | undefined
  readonly stored: Record<string, PlainValue> | undefined
  readonly detail: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions,
  ) {
    super(options.message, { cause: options.cause })
    this.status = statusByCode[code]
    this.fields = options.fields
    this.stored = options.stored
    this.detail = options.detail
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** 404 for an object that does not exist in the caller's instance. */
export function notFound(noun: string, id: string): AppError {
  return new AppError('resource.not_found', { message: `There is no ${noun} ${id}.` })
}

/** 409 for a value that must be unique. */
export function conflict(field: string, message: string): AppError {
  return new AppError('resource.conflict', { message, fields: { [field]: message } })
}

/** 400 for one field whose value breaks a rule that needs more than the value itself. */
export function invalid(field: string, message: string): AppError {
  return new AppError('input.invalid', { message, fields: { [field]: message } })
}

/** 409 for an object that others depend on, naming the first of them. */
export function inUse(subject: string, dependents: string[]): AppError {
  const named = dependents.slice(0, 5).join(', ')
  const more = dependents.length > 5 ? ` and ${dependents.length - 5} more` : ''
  return new AppError('resource.in_use', { message: `${subject} is in use by ${named}${more}.` })
}

/** What a refused server action or request of the console tells its caller. */
export interface PublicError {
  code: ErrorCode
  message: string
  fields?: Record<string, string>
  /** With `resource.changed`: what is stored in the fields that others changed. */
  stored?: Record<string, PlainValue>
  requestId: string
}

/** What a server action of the console returns. It never throws to the browser. */
export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; error: PublicError }
