import type { SessionContext } from '@/lib/identity/users/record-session'

/**
 * Request id and peer address of a console request. proxy.ts makes the id; instrumentation.ts replaces whatever the
 * client claims in X-Forwarded-For by the address of its connection.
 */
export function readSessionContext(headers: Pick<Headers, 'get'>): SessionContext {
  return {
    requestId: headers.get('x-request-id') ?? '',
    sourceIp: (headers.get('x-forwarded-for') ?? '').replace(/^::ffff:/, ''),
    userAgent: headers.get('user-agent') ?? '',
  }
}
