import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { GatewayErrorCode } from '@/lib/gateway/errors/gateway-error'
import { sandboxUsageHeader } from '@/lib/gateway/sandbox/answer-chat'
import { RefusedAddressError } from '@/lib/gateway/upstream/guarded-connect'
import { toCallerHeaders } from '@/lib/gateway/upstream/headers'
import type { Upstream } from '@/lib/gateway/upstream/upstream-pools'
import { UsageTap, type Usage } from '@/lib/gateway/upstream/usage-tap'
import { log } from '@/lib/log'
import type { Call } from '@/server/gateway/call'
import { ErrorRelay } from '@/server/gateway/error-relay'

/**
 * Passes the upstream's answer to the caller, byte for byte and no faster than the caller reads. Implements the handler
 * interface of undici, which spares the hot path a stream object and a promise per call.
 */
export class Relay implements Dispatcher.DispatchHandler {
  readonly #call: Call
  readonly #upstream: Upstream
  readonly #tap = new UsageTap()
  #status = 0
  #length = -1
  /** A body that came in one piece goes out with its head and its end in one write. */
  #whole: Buffer | undefined
  #error: ErrorRelay | undefined
  /** What a complete answer of the Sandbox counts; one that is broken off counts nothing. */
  #sandboxUsage: Usage | undefined

  constructor(call: Call, upstream: Upstream) {
    this.#call = call
    this.#upstream = upstream
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#call.onAbort((reason) => controller.abort(reason))
    if (this.#call.isOver) controller.abort(new Error('the call ended before it was sent'))
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    const call = this.#call
    if (status < 200 || call.isOver) return
    call.progress.upstreamStatus = status
    this.#status = status
    const code = refusedStatus(status)
    if (code !== undefined) return call.fail(code)
    if (status >= 400) {
      this.#error = new ErrorRelay(call, { status, headers, key: this.#upstream.key })
      return
    }
    this.#begin(headers)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const { isOver, progress, exchange } = this.#call
    if (isOver) return
    progress.firstByteAt ??= performance.now()
    if (this.#error !== undefined) return this.#error.see(chunk)
    this.#tap.see(chunk)
    if (chunk.length === this.#length) {
      this.#whole = chunk
    } else if (!exchange.response.write(chunk)) {
      controller.pause()
      exchange.response.once('drain', () => controller.resume())
    }
  }

  onResponseEnd(): void {
    const call = this.#call
    if (call.isOver) return
    if (this.#error !== undefined) return this.#error.end()
    call.progress.usage = this.#sandboxUsage ?? this.#tap.read()
    call.complete(this.#status)
    call.exchange.response.end(this.#whole)
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const call = this.#call
    if (call.isOver) return
    const { exchange, modelApi } = call
    const code = failureCode(error, call.progress.upstreamStatus !== null)
    log().warn(
      { err: error, requestId: exchange.requestId, serviceId: modelApi.service.id, code },
      'upstream failed',
    )
    call.fail(code)
  }

  #begin(headers: IncomingHttpHeaders): void {
    const { exchange, progress, modelApi } = this.#call
    const { response, requestId } = exchange
    const passed = toCallerHeaders(headers)
    if (modelApi.service.provider === 'sandbox')
      this.#sandboxUsage = readSandboxUsage(headers[sandboxUsageHeader])
    passed.push('x-request-id', requestId, 'x-content-type-options', 'nosniff')
    if (headers['cache-control'] === undefined) passed.push('cache-control', 'no-store')
    progress.stream = headers['content-type']?.startsWith('text/event-stream') === true
    progress.lengthPromised = headers['content-length'] !== undefined
    this.#length = progress.lengthPromised ? Number(headers['content-length']) : -1
    response.writeHead(this.#status, passed)
    // The caller of a stream learns at once that it was accepted, however long the model thinks.
    if (progress.stream) response.flushHeaders()
  }
}

/** Statuses that are about us and the upstream, and would mislead the caller. */
function refusedStatus(status: number): GatewayErrorCode | undefined {
  if (status === 401 || status === 403 || status === 407) return 'upstream.key_refused'
  return status >= 300 && status < 400 ? 'upstream.redirected' : undefined
}

/** Errors of a connection that stood; whatever else went wrong kept us from connecting. */
const brokenCodes = /^(HPE_\w+|UND_ERR_(SOCKET|HEADERS_OVERFLOW|BODY_TIMEOUT|RES_\w+)|ECONNRESET|EPIPE)$/

function failureCode(error: Error & { code?: string }, begun: boolean): GatewayErrorCode {
  if (error instanceof RefusedAddressError) return 'upstream.refused_address'
  if (error.code === 'UND_ERR_HEADERS_TIMEOUT') return 'upstream.timeout'
  return begun || brokenCodes.test(error.code ?? '') ? 'upstream.broken' : 'upstream.unreachable'
}

function readSandboxUsage(header: string | string[] | undefined) {
  const match = /^(\d+),(\d+)$/.exec(typeof header === 'string' ? header : '')
  return match === null ? undefined : { inputTokens: Number(match[1]), outputTokens: Number(match[2]) }
}
