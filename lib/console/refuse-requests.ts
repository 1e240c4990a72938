import { subscribe } from 'node:diagnostics_channel'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import { newId } from '@/lib/ids'

const served = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const known = new WeakSet<Server>()

/**
 * Makes the console's server answer 405 (RFC 9110 section 15.5.6) to TRACE and to methods that no page knows, and 400 to
 * targets that name another host (RFC 9112 section 3.2.2 has them for proxies). Next fails on some of the first, and leads
 * the second on to that host, before any code of ours runs.
 */
export function refuseRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    // This is told before the listeners are called, so that the first request meets the new one as well.
    const listeners = server.listeners('request') as RequestListener[]
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      if (!served.has(request.method ?? '')) return refuse(response, notServed)
      if (request.url?.startsWith('/') !== true) return refuse(response, notOurs)
      for (const listener of listeners) listener.call(server, request, response)
    })
  })
}

interface Refusal {
  status: number
  code: string
  message: string
  headers: Record<string, string>
}

const notServed: Refusal = {
  status: 405,
  code: 'method.not_allowed',
  message: 'This method is not served.',
  headers: { allow: [...served].join(', ') },
}
const notOurs: Refusal = {
  status: 400,
  code: 'input.invalid',
  message: 'Ask for a path, which begins with a slash: this server is no proxy.',
  headers: {},
}

function refuse(response: ServerResponse, { status, code, message, headers }: Refusal): void {
  const requestId = newId('req')
  const error = { code, message, request_id: requestId }
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    connection: 'close',
  })
  response.end(JSON.stringify({ error }))
}
