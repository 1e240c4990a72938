import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import {
  composeAnswer,
  longestRequestBytes,
  sandboxRequest,
  toCompletion,
  toEvents,
  type SandboxRequest,
} from '@/lib/gateway/sandbox/sandbox-answer'
import { sendError, sendJson } from '@/lib/gateway/sandbox/send'

/** Tells the gateway the token counts of streams whose caller did not ask for them: `input,output`. */
export const sandboxUsageHeader = 'x-sandbox-usage'

interface ChatCall {
  request: IncomingMessage
  response: ServerResponse
  /** Pause before each chunk of a stream. */
  paceMs: number
}

/** Answers `POST /v1/chat/completions` as JSON or as a stream of events at the given pace. */
export async function answerChat({ request, response, paceMs }: ChatCall): Promise<void> {
  if (request.method !== 'POST') {
    return sendError(response, { status: 405, code: 'method_not_allowed', message: 'Use POST.' })
  }
  const body = await readBody(request)
  if (body.length > longestRequestBytes) {
    return sendError(response, {
      status: 400,
      code: 'context_length_exceeded',
      message: `The Sandbox takes requests of at most ${longestRequestBytes} bytes.`,
    })
  }
  const asked = parseRequest(body)
  if (asked === undefined) {
    return sendError(response, {
      status: 400,
      code: 'invalid_request',
      message: 'The body must be JSON with a list of messages.',
    })
  }
  const answer = composeAnswer(asked)
  const { prompt_tokens: input, completion_tokens: output } = answer.usage
  const headers = { [sandboxUsageHeader]: `${input},${output}` }
  const created = Math.floor(Date.now() / 1000)
  if (asked.stream !== true) return sendJson(response, toCompletion(answer, created), headers)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...headers })
  response.flushHeaders()
  const includeUsage = asked.stream_options?.include_usage === true
  await stream({ response, paceMs }, toEvents(answer, { created, includeUsage }))
}

async function stream({ response, paceMs }: Omit<ChatCall, 'request'>, events: string[]): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    for (const event of events) {
      if (paceMs > 0) await delay(paceMs, undefined, { signal: gone.signal })
      if (!response.write(event)) await once(response, 'drain', { signal: gone.signal })
    }
    response.end()
  } catch (error) {
    if (!gone.signal.aborted) throw error
  }
}

/** The whole body; the gateway sends none that is larger than it takes itself. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parseRequest(body: Buffer): SandboxRequest | undefined {
  try {
    return sandboxRequest.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    // Not JSON: the caller is told so.
    return undefined
  }
}
