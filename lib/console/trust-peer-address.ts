import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { config } from '@/lib/config'
import { isSameOrigin } from '@/lib/console/origin'

const claims = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/** Headers by which proxy.ts speaks to pages and routes; nobody outside may. */
const ours = ['x-request-id', 'x-path', 'x-nonce']

/**
 * Makes the peer's address the only truth about where a request comes from. Whoever connects may claim to be someone
 * else by forwarding headers, and Next believes the first claim; so the real address replaces it before Next looks. What
 * only proxy.ts may say is taken away as well.
 */
export function trustPeerAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const { headers } = request
    for (const claim of [...claims, ...ours]) delete headers[claim]
    headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
    // Next runs a server action only when Origin and this header name the same host. Which origins count is our rule,
    // and a proxy in front may call us by another name than people do.
    const { origin } = headers
    if (origin !== undefined && isSameOrigin(origin, config())) {
      headers['x-forwarded-host'] = new URL(origin).host
    }
  })
}
