import type { IncomingMessage } from 'node:http'

export const maxBodyBytes = 10_485_760

/**
 * The request body, or why there is none: it is larger than the gateway takes, or the caller left before it was complete.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too_large' | 'aborted'> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return resolve('too_large')
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) chunks.push(chunk)
      else resolve('too_large')
    })
    request.once('end', () => {
      const [only] = chunks
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks))
    })
    request.once('close', () => resolve('aborted'))
  })
}
