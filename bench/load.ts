import { connect, type Socket } from 'node:net'
import { warmUpMs, type LoadOrder, type LoadResult } from '@/bench/order'

const headEnd = Buffer.from('\r\n\r\n')
const chunkedEnd = Buffer.from('0\r\n\r\n')

/**
 * One keep-alive connection that sends the next request when the answer to the last is complete. Written on a bare
 * socket, so that the client costs little beside what it measures.
 */
class Caller {
  readonly firstByteMs: number[] = []
  readonly totalMs: number[] = []
  errors = 0
  readonly #order: LoadOrder
  readonly #request: Buffer
  #socket: Socket | undefined
  #sentAt = 0
  #got = 0
  #expected = -1
  #stopped = false

  constructor(order: LoadOrder) {
    this.#order = order
    const { path, authorization, body, port } = order
    this.#request = Buffer.from(
      [
        `POST ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        `Authorization: ${authorization}`,
        'Content-Type: application/json',
        'Accept: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    )
  }

  start(): void {
    this.#socket = connect({ host: '127.0.0.1', port: this.#order.port, noDelay: true })
    this.#socket.on('connect', () => this.#send())
    this.#socket.on('data', (chunk: Buffer) => this.#see(chunk))
    this.#socket.on('error', () => (this.errors += 1))
    this.#socket.on('close', () => {
      if (!this.#stopped) this.start()
    })
  }

  stop(): void {
    this.#stopped = true
    this.#socket?.destroy()
  }

  /** Forgets what was measured so far: the warm-up is over. */
  reset(): void {
    this.firstByteMs.length = 0
    this.totalMs.length = 0
    this.errors = 0
  }

  #send(): void {
    this.#got = 0
    this.#expected = -1
    this.#sentAt = performance.now()
    this.#socket?.write(this.#request)
  }

  #see(chunk: Buffer): void {
    if (this.#got === 0) this.#begin(chunk)
    this.#got += chunk.length
    // Streams are chunked: the last chunk ends them.
    const complete =
      this.#expected === -1 ? chunk.subarray(-5).equals(chunkedEnd) : this.#got >= this.#expected
    if (!complete) return
    this.totalMs.push(performance.now() - this.#sentAt)
    if (!this.#stopped) this.#send()
  }

  #begin(chunk: Buffer): void {
    this.firstByteMs.push(performance.now() - this.#sentAt)
    const end = chunk.indexOf(headEnd)
    const head = chunk.toString('latin1', 0, end)
    if (!head.startsWith('HTTP/1.1 200')) this.errors += 1
    const length = /content-length: (\d+)/i.exec(head)?.[1]
    this.#expected = length === undefined ? -1 : end + headEnd.length + Number(length)
  }
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function summarise(callers: Caller[], seconds: number): LoadResult {
  const sorted = (pick: (caller: Caller) => number[]) =>
    callers.flatMap(pick).sort((left, right) => left - right)
  const firstByte = sorted((caller) => caller.firstByteMs)
  const total = sorted((caller) => caller.totalMs)
  return {
    answers: total.length,
    perSecond: total.length / seconds,
    errors: callers.reduce((sum, { errors }) => sum + errors, 0),
    firstByte: { p50: percentile(firstByte, 0.5), p99: percentile(firstByte, 0.99) },
    total: { p50: percentile(total, 0.5), p99: percentile(total, 0.99) },
  }
}

process.on('message', (order: LoadOrder) => {
  const callers = Array.from({ length: order.connections }, () => new Caller(order))
  for (const caller of callers) caller.start()
  setTimeout(() => {
    for (const caller of callers) caller.reset()
    const startedAt = performance.now()
    setTimeout(() => {
      const result = summarise(callers, (performance.now() - startedAt) / 1000)
      for (const caller of callers) caller.stop()
      process.send?.(result)
    }, order.seconds * 1000)
  }, warmUpMs(order.seconds))
})
process.on('disconnect', () => process.exit(0))
