import { AppError } from '@/lib/errors'
import type { Exchange } from '@/server/http/exchange'

/**
 * The whole request body. Throws `body.too_large` as soon as the declared or received length exceeds the limit, without
 * waiting for the rest, and `input.invalid` when the caller breaks off.
 */
export function readBody(exchange: Exchange, { limitBytes }: { limitBytes: number }): Promise<Buffer> {
  const { request, response } = exchange
  return new Promise((resolve, reject) => {
    const refuse = () =>
      reject(new AppError('body.too_large', { message: `The body exceeds ${limitBytes} bytes.` }))
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) return refuse()
    if (request.headers.expect !== undefined) response.writeContinue()
    const chunks: Buffer[] = []
    let length = 0
    const collect = (chunk: Buffer) => {
      length += chunk.length
      if (length <= limitBytes) return chunks.push(chunk)
      request.off('data', collect)
      return refuse()
    }
    request.on('data', collect)
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => reject(new AppError('input.invalid', { message: 'The body ended early.' })))
  })
}
