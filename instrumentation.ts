import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const forwarded = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
  'x-nonce',
]

/**
 * Runs once before the console serves. Whoever connects may claim to be someone else by forwarding headers, and Next
 * believes the first claim; so the peer's real address replaces the claim before Next sees the request.
 */
export function register(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    for (const header of forwarded) delete request.headers[header]
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  })
}
