import { subscribe } from 'node:diagnostics_channel'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import { newId } from '@/lib/ids'

const served = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const known = new WeakSet<Server>()

/**
 * Makes the console's server answer 405 (RFC 9110 section 15.5.6) to TRACE and to methods that no page knows. Next
 * fails on some of them before any code of ours runs.
 */
export function refuseMethods(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    // This is told before the listeners are called, so that the first request meets the new one as well.
    const listeners = server.listeners('request') as RequestListener[]
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      if (!served.has(request.method ?? '')) return refuse(response)
      for (const listener of listeners) listener.call(server, request, response)
    })
  })
}

function refuse(response: ServerResponse): void {
  const requestId = newId('req')
  const error = {
    code: 'method.not_allowed',
    message: 'This method is not served.',
    request_id: requestId,
  }
  response.writeHead(405, {
    allow: [...served].join(', '),
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    connection: 'close',
  })
  response.end(JSON.stringify({ error }))
}
