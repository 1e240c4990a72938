import { request, type Dispatcher } from 'undici'
import type { Actor } from '@/lib/actor'
import { authorizeCall } from '@/lib/debug/authorize-call'
import { awaitRecord } from '@/lib/debug/await-record'
import type { DebugEvent, DebugStage } from '@/lib/debug/events'
import { chatBody } from '@/lib/debug/chat-body'
import type { DebugChat } from '@/lib/debug/schema'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'

/** A model may think for long before its first byte, and pause for long between two. */
const patienceMs = 300_000

export interface GatewayCall {
  actor: Actor
  /** From `locateModelApi`. */
  url: string
  chat: DebugChat
  /** Aborting it ends the gateway call at once, and with it the upstream's. */
  signal: AbortSignal
}

/**
 * Calls the gateway's own listener like any caller and tells what happens as it happens. Never throws: failures are
 * events. After an abort it tells nothing more.
 */
export async function* callGateway(call: GatewayCall): AsyncGenerator<DebugEvent, void> {
  let stage: DebugStage = 'token'
  try {
    const startedAt = performance.now()
    const authorization = await authorizeCall(call.actor, call.chat.principal)
    const { header, ...token } = authorization
    yield { type: 'step', step: 'token', ms: performance.now() - startedAt, ...token }
    stage = 'gateway'
    const sentAt = performance.now()
    const response = await send(call, header)
    const requestId = String(response.headers['x-request-id'] ?? '')
    const elapsed = () => performance.now() - sentAt
    yield {
      type: 'response',
      status: response.statusCode,
      headers: safeHeaders(response),
      requestId,
      ms: elapsed(),
    }
    stage = 'stream'
    const failure = yield* relayBody(response, elapsed)
    const record = await awaitRecord(call.actor, { requestId, signal: call.signal })
    yield { type: 'record', record }
    if (failure !== undefined) yield describeFailure(failure, stage)
  } catch (error) {
    if (!call.signal.aborted) yield describeFailure(error, stage)
  }
}

function send({ url, chat, signal }: GatewayCall, authorization: string): Promise<Dispatcher.ResponseData> {
  return request(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/json',
      accept: chat.request.stream ? 'text/event-stream' : 'application/json',
      'user-agent': 'sallyport-console',
    },
    body: JSON.stringify(chatBody(chat.request)),
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    signal,
  })
}

/** Passes the bytes on as they come. Returns what broke the stream, so that the record can still be told. */
async function* relayBody(
  { body }: Dispatcher.ResponseData,
  elapsed: () => number,
): AsyncGenerator<DebugEvent, unknown> {
  const decoder = new TextDecoder()
  let bytes = 0
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      bytes += piece.length
      // A character may be cut between two pieces: the decoder keeps its first half.
      const text = decoder.decode(piece, { stream: true })
      if (text !== '') yield { type: 'chunk', text, ms: elapsed() }
    }
  } catch (error) {
    return error
  }
  yield { type: 'end', ms: elapsed(), bytes }
  return undefined
}

const unsafeHeaders = new Set(['set-cookie', 'authorization', 'proxy-authenticate', 'proxy-authorization'])

function safeHeaders({ headers }: Dispatcher.ResponseData): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || unsafeHeaders.has(name) ? [] : [[name, [value].flat().join(', ')]],
  )
}

function describeFailure(error: unknown, stage: DebugStage): DebugEvent {
  if (error instanceof AppError) return { type: 'error', stage, code: error.code, message: error.message }
  if (stage === 'token') {
    log().error({ err: error }, 'debug panel could not mint a token')
    const message = 'Something went wrong on our side. Try again; the log says more.'
    return { type: 'error', stage, code: 'internal.error', message }
  }
  const message =
    stage === 'gateway'
      ? 'The gateway did not answer. Check that the data plane is running.'
      : 'The connection to the gateway broke off before the answer was complete.'
  return { type: 'error', stage, code: 'gateway.unreachable', message }
}
