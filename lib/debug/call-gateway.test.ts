import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { callGateway } from '@/lib/debug/call-gateway'
import type { DebugEvent } from '@/lib/debug/events'
import type { DebugChat } from '@/lib/debug/schema'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createApplicationInput } from '@/lib/identity/applications/schema'
import { gatewayAudience, modelInvokeScope } from '@/lib/policy/snapshot'

useTestDatabase()

let server: Server | undefined
afterEach(() => server?.close())

/** A stand-in for the gateway's listener. */
async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const chat: DebugChat = {
  modelApiId: 'api_1',
  principal: { kind: 'header', authorization: 'Bearer pasted' },
  request: { model: 'm', system: '', prompt: 'Hi', temperature: null, maxTokens: null, stream: true },
}

function call(url: string, changes: Partial<DebugChat> = {}, signal = new AbortController().signal) {
  return callGateway({ actor: testActor(), url, chat: { ...chat, ...changes }, signal })
}

async function collect(events: AsyncGenerator<DebugEvent, void>): Promise<DebugEvent[]> {
  const seen: DebugEvent[] = []
  for await (const event of events) seen.push(event)
  return seen
}

it('passes the pasted header and the body on, and tells the answer piece by piece', async () => {
  const bytes = Buffer.from('data: 你好\n\n')
  const url = await listen((request, response) => {
    void (async () => {
      let body = ''
      for await (const piece of request) body += String(piece)
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'set-cookie': 'secret=1',
        'x-seen': JSON.stringify([request.method, request.url, request.headers.authorization, body]),
      })
      response.write(bytes.subarray(0, 7))
      setTimeout(() => response.end(bytes.subarray(7)), 20)
    })()
  })
  const events = await collect(call(url))
  expect(events.map((event) => event.type).filter((type) => type !== 'chunk')).toEqual([
    'step',
    'response',
    'end',
    'record',
  ])
  const response = events.find((event) => event.type === 'response')
  const headers = new Map(response?.headers)
  expect(headers.has('set-cookie')).toBe(false)
  expect(JSON.parse(headers.get('x-seen') ?? '')).toEqual([
    'POST',
    '/v1/chat/completions',
    'Bearer pasted',
    '{"model":"m","messages":[{"role":"user","content":"Hi"}],"stream":true,"stream_options":{"include_usage":true}}',
  ])
  expect(events.map((event) => (event.type === 'chunk' ? event.text : '')).join('')).toBe(bytes.toString())
  expect(events.at(-2)).toMatchObject({ type: 'end', bytes: bytes.length })
})

it('mints a token that the browser never sees, and audits it as the administrator', async () => {
  const actor = testActor()
  const { id } = await createApplication(actor, createApplicationInput.parse({ name: 'Caller' }))
  let authorization = ''
  const url = await listen((request, response) => {
    authorization = request.headers.authorization ?? ''
    response.writeHead(403, { 'content-type': 'application/json' }).end('{}')
  })
  const audience = gatewayAudience(actor.instanceId)
  const principal = { kind: 'application', applicationId: id, audience, scopes: [modelInvokeScope] } as const
  const events = await collect(call(url, { principal: { ...principal, scopes: [modelInvokeScope] } }))
  expect(authorization).toMatch(/^Bearer eyJ/)
  expect(JSON.stringify(events)).not.toContain('eyJ')
  expect(events[0]).toMatchObject({
    type: 'step',
    source: 'minted',
    audience,
    scopes: [],
    lifetimeSeconds: 300,
  })
  const line = await db().auditEvent.findFirst({ where: { action: 'token.minted', targetId: id } })
  expect(line).toMatchObject({ actorId: actor.id, via: 'console', result: 'success' })
})

it('ends the gateway call at once when the browser leaves', async () => {
  const left = vi.fn()
  const url = await listen((_, response) => {
    response.on('close', left)
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
  })
  const browser = new AbortController()
  const events = call(url, {}, browser.signal)
  for await (const event of events) if (event.type === 'chunk') browser.abort()
  await vi.waitFor(() => expect(left).toHaveBeenCalled())
})

it.each<[string, () => Promise<string>, Partial<DebugChat>, Partial<DebugEvent>]>([
  [
    'no gateway',
    async () => {
      const url = await listen(() => undefined)
      server?.close()
      return url
    },
    {},
    { type: 'error', stage: 'gateway', code: 'gateway.unreachable' },
  ],
  [
    'no such application',
    () => listen(() => undefined),
    { principal: { kind: 'application', applicationId: 'app_none', audience: 'a', scopes: ['s'] } },
    { type: 'error', stage: 'token', code: 'resource.not_found' },
  ],
  [
    'an answer that breaks off',
    () =>
      listen((_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
        setTimeout(() => response.destroy(), 20)
      }),
    {},
    { type: 'error', stage: 'stream', code: 'gateway.unreachable' },
  ],
])('tells a failure as an event: %s', async (_, start, changes, event) => {
  const events = await collect(call(await start(), changes))
  expect(events.at(-1)).toMatchObject(event)
})
