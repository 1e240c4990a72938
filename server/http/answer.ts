import type { OutgoingHttpHeaders } from 'node:http'
import type { Exchange } from '@/server/http/exchange'
import { endAndClose, hasLongUnreadBody } from '@/server/http/unread-body'

export interface Answer {
  status: number
  /** Serialised as JSON; a string or buffer counts as JSON already. */
  body: object | string | Buffer
  headers?: OutgoingHttpHeaders
}

/** Headers of every answer that the data plane itself writes. */
const baseHeaders = {
  'content-type': 'application/json',
  'x-content-type-options': 'nosniff',
}

/** Answers with JSON. Does nothing when the caller has gone or an answer was begun already. */
export function answer(exchange: Exchange, { status, body, headers }: Answer): void {
  const { request, response, requestId } = exchange
  if (response.headersSent || response.destroyed) return
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const isCutShort = hasLongUnreadBody(request)
  response.writeHead(status, {
    ...baseHeaders,
    'x-request-id': requestId,
    'content-length': bytes.length,
    ...headers,
    ...(isCutShort ? { connection: 'close' } : {}),
  })
  if (isCutShort) endAndClose(exchange, bytes)
  else response.end(bytes)
}

/** Answers an error outside the OAuth endpoints, in the shape that the management API has as well. */
export function answerError(
  exchange: Exchange,
  error: { status: number; code: string; message: string; headers?: OutgoingHttpHeaders },
): void {
  const { status, code, message, headers } = error
  answer(exchange, {
    status,
    body: { error: { code, message, request_id: exchange.requestId } },
    headers: { 'cache-control': 'no-store', ...headers },
  })
}
