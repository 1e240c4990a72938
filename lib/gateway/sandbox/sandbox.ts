import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerChat } from '@/lib/gateway/sandbox/answer-chat'
import { sendError, sendJson } from '@/lib/gateway/sandbox/send'
import { sandboxModels } from '@/lib/gateway/sandbox/sandbox-answer'

/** `/pace-<milliseconds between chunks>/v1/...`: each service streams at its own pace. */
const route = /^\/pace-(\d{1,5})\/v1\/(chat\/completions|models)$/

/** A running Sandbox. */
export interface Sandbox {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string
  /** Random per process; the gateway injects it as it injects the keys of real providers. */
  key: string
  close: () => Promise<void>
}

/**
 * Starts the built-in upstream: an OpenAI-compatible server on a loopback port that stands in for a model. It takes the
 * same way as a real provider, key and all, and says in every answer that it is none.
 */
export async function startSandbox(): Promise<Sandbox> {
  const key = `sk-sandbox-${randomBytes(24).toString('base64url')}`
  const server = createServer({ noDelay: true, keepAliveTimeout: 60_000 }, (request, response) => {
    serve({ request, response, key }).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, key, close: () => close(server) }
}

async function serve(call: {
  request: IncomingMessage
  response: ServerResponse
  key: string
}): Promise<void> {
  const { request, response, key } = call
  const match = route.exec(request.url ?? '')
  if (match === null) return sendError(response, { status: 404, code: 'not_found', message: 'Unknown path.' })
  if (!holdsKey(request.headers.authorization, key)) {
    return sendError(response, {
      status: 401,
      code: 'invalid_api_key',
      message: 'Incorrect API key provided.',
    })
  }
  const [, pace, endpoint] = match
  if (endpoint === 'models') return sendJson(response, listModels())
  await answerChat({ request, response, paceMs: Number(pace) })
}

function holdsKey(authorization: string | undefined, key: string): boolean {
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${key}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function listModels(): object {
  const data = sandboxModels.map((id) => ({
    id,
    object: 'model',
    created: 0,
    owned_by: 'sandbox-no-real-model',
  }))
  return { object: 'list', data }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
