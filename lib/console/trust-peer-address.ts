import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const claims = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/**
 * Makes the peer's address the only truth about where a request comes from. Whoever connects may claim to be someone
 * else by forwarding headers, and Next believes the first claim; so the real address replaces it before Next looks.
 */
export function trustPeerAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    for (const claim of claims) delete request.headers[claim]
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  })
}
