import type { IncomingMessage } from 'node:http'
import type { Exchange } from '@/server/http/exchange'

/** Up to here the rest of a body is read and dropped, so that the connection can be used again. */
const shortBodyBytes = 65_536
/** How long a caller may go on sending after it was answered. */
const lingerMs = 500

/** Whether the caller is still sending, or about to send, a body that is too long to wait for. */
export function hasLongUnreadBody({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false
  return (
    headers['transfer-encoding'] !== undefined ||
    headers.expect !== undefined ||
    Number(headers['content-length'] ?? 0) > shortBodyBytes
  )
}

/**
 * Sends the answer's body at once and closes the connection a moment later. Closing it while bytes arrive would reset
 * it, and many callers would lose the answer; reading on without end would let them keep us busy.
 */
export function endAndClose({ request, response }: Exchange, bytes: Buffer): void {
  response.write(bytes)
  const finish = () => {
    clearTimeout(linger)
    response.end()
  }
  const linger = setTimeout(finish, lingerMs)
  request.once('end', finish)
  request.once('close', finish)
  request.resume()
}
