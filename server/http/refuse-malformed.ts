import type { HostRule } from '@/lib/host-rule'
import { answerError } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Refuses what no endpoint wants: TRACE and unusual methods, a request target that is not a path (RFC 9112 section
 * 3.2), a missing, repeated, broken or foreign Host. Returns whether it answered; the connection is closed then.
 */
export function refuseMalformed(exchange: Exchange, acceptsHost: HostRule): boolean {
  const { request, path } = exchange
  if (!methods.has(request.method ?? '')) {
    return refuse(exchange, {
      status: 405,
      code: 'method.not_allowed',
      message: 'This method is not served.',
      headers: { allow: [...methods].join(', ') },
    })
  }
  if (path[0] !== '/' || (request.url ?? '').includes('#')) {
    return refuse(exchange, {
      status: 400,
      code: 'input.invalid',
      message: 'The request target must be a path that begins with a slash.',
    })
  }
  if (countHeader(request.rawHeaders, 'host') !== 1 || !acceptsHost(request.headers.host ?? '')) {
    return refuse(exchange, {
      status: 421,
      code: 'input.invalid',
      message:
        'This server does not answer for the host of the request. Set PUBLIC_GATEWAY_URL to its public origin.',
    })
  }
  return false
}

function refuse(exchange: Exchange, error: Parameters<typeof answerError>[1]): true {
  answerError(exchange, { ...error, headers: { ...error.headers, connection: 'close' } })
  return true
}

/** How often a header was sent. `request.headers` hides repeats of those that may stand only once. */
export function countHeader(rawHeaders: readonly string[], name: string): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const candidate = rawHeaders[index]
    if (candidate?.length === name.length && candidate.toLowerCase() === name) count += 1
  }
  return count
}
