import type { IncomingHttpHeaders } from 'node:http'
import { toCallerHeaders } from '@/lib/gateway/upstream/headers'
import type { Call } from '@/server/gateway/call'

const maxBodyBytes = 65_536
const redacted = '[redacted]'
/** Shorter keys would match ordinary text. */
const minKeyLength = 6

/** Passes on an error answer of the upstream as a whole, after the gateway's own key was cut out of it. */
export class ErrorRelay {
  readonly #call: Call
  readonly #upstream: { status: number; headers: IncomingHttpHeaders; key: string }
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(call: Call, upstream: { status: number; headers: IncomingHttpHeaders; key: string }) {
    this.#call = call
    this.#upstream = upstream
  }

  see(chunk: Buffer): void {
    this.#bytes += chunk.length
    this.#chunks.push(chunk)
    if (this.#bytes > maxBodyBytes) this.#call.fail('upstream.error')
  }

  end(): void {
    const { status, headers } = this.#upstream
    const { response, requestId } = this.#call.exchange
    const body = this.#redact(Buffer.concat(this.#chunks))
    const passed = [
      'x-request-id',
      requestId,
      'x-content-type-options',
      'nosniff',
      'cache-control',
      'no-store',
    ]
    const names = toCallerHeaders(headers)
    for (let index = 0; index < names.length; index += 2) {
      const name = names[index] ?? ''
      const value = names[index + 1] ?? ''
      if (name !== 'content-length' && name !== 'cache-control' && !this.#holdsKey(value))
        passed.push(name, value)
    }
    passed.push('content-length', String(body.length))
    this.#call.complete(status)
    response.writeHead(status, passed)
    response.end(body)
  }

  #redact(body: Buffer): Buffer {
    if (!this.#holdsKey(body)) return body
    return Buffer.from(body.toString('latin1').replaceAll(this.#upstream.key, redacted), 'latin1')
  }

  #holdsKey(text: string | Buffer): boolean {
    const { key } = this.#upstream
    return key.length >= minKeyLength && text.includes(key)
  }
}
