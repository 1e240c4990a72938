import type { SessionContext } from '@/lib/identity/users/record-session'
import { newId } from '@/lib/ids'

/**
 * Request id and peer address of a console request. proxy.ts makes the id; instrumentation.ts replaces whatever the
 * client claims in X-Forwarded-For by the address of its connection.
 */
export function readSessionContext(headers: Pick<Headers, 'get'>): SessionContext {
  const given = headers.get('x-request-id') ?? ''
  return {
    // An id that is none of ours would file what is recorded under another request.
    requestId: /^req_[a-z2-7]{26}$/.test(given) ? given : newId('req'),
    sourceIp: (headers.get('x-forwarded-for') ?? '').replace(/^::ffff:/, ''),
    userAgent: headers.get('user-agent') ?? '',
  }
}
