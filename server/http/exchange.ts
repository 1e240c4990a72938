import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '@/lib/ids'

/** One request and its response, with what every layer asks about it worked out once. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Request path as sent, without the query; starts with `/`. */
  readonly path: string
  /** Query as sent, without the question mark; may hold secrets, so it is never logged. */
  readonly query: string
  readonly requestId: string
  /** `performance.now()` at arrival. */
  readonly startedAt: number
  /** Address of the peer. Forwarding headers are not believed. */
  readonly sourceIp: string
}

/** Opens an exchange. On the hot path: no URL object, no copies of headers. */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const target = request.url ?? ''
  const mark = target.indexOf('?')
  return {
    request,
    response,
    path: mark === -1 ? target : target.slice(0, mark),
    query: mark === -1 ? '' : target.slice(mark + 1),
    requestId: newId('req'),
    startedAt: performance.now(),
    sourceIp: plainAddress(request.socket.remoteAddress ?? ''),
  }
}

/** IPv4 addresses seen by a dual-stack socket, written as IPv4. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
