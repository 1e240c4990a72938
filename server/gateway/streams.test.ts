import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { callGateway, chatBody, findRecord, useScene } from '@/server/gateway/testing'

const scene = useScene()

const usage = '"usage":{"prompt_tokens":3,"completion_tokens":4,"total_tokens":7}'
const stream = Buffer.from(
  `data: {"choices":[{"delta":{"content":"Grüße, 世界 🌍"}}],"usage":null}\n\n: comment\n\ndata: {"choices":[],${usage}}\r\n\r\ndata: [DONE]\n\n`,
)

/** The bytes cut into pieces of the given size, each written on its own. */
function answerInPieces(size: number) {
  return async (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    for (let at = 0; at < stream.length; at += size) {
      response.write(stream.subarray(at, at + size))
      await new Promise((resolve) => setImmediate(resolve))
    }
    response.end()
  }
}

describe('a stream', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('passes unchanged when it comes in pieces of %i bytes', async (size) => {
    scene.upstream.answer = (response) => void answerInPieces(size)(response)
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(Buffer.from(await response.arrayBuffer()).equals(stream)).toBe(true)
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({
        stream: true,
        status: 200,
        inputTokens: 3,
        outputTokens: 4,
        ended: 'completed',
      })
  })

  it('shows its head before the first chunk and each chunk as it comes', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.flushHeaders()
      void gate.then(() => {
        response.write('data: 1\n\n')
        void gate.then(() => response.end('data: [DONE]\n\n'))
      })
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    expect(response.status).toBe(200)
    release()
    expect(await response.text()).toBe('data: 1\n\ndata: [DONE]\n\n')
  })

  it('carries the leaving of the caller to the upstream within 100 ms', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const leave = new AbortController()
    const response = await callGateway(scene, {
      token: scene.token,
      body: chatBody({ stream: true }),
      signal: leave.signal,
    })
    const reader = response.body?.getReader()
    await reader?.read()
    const leftAt = performance.now()
    leave.abort()
    const cutAt = await scene.upstream.seen[0]?.left
    expect((cutAt ?? Infinity) - leftAt).toBeLessThan(100)
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({ ended: 'caller_left', stream: true })
  })

  it('carries the leaving of a caller who still waits for the first byte', async () => {
    scene.upstream.answer = () => undefined
    const leave = new AbortController()
    const pending = callGateway(scene, { token: scene.token, signal: leave.signal }).catch(
      (error: unknown) => error,
    )
    await expect.poll(() => scene.upstream.seen.length).toBe(1)
    leave.abort()
    expect(await scene.upstream.seen[0]?.left).toBeGreaterThan(0)
    expect(await pending).toMatchObject({ name: 'AbortError' })
  })

  it('waits for a caller who reads slowly and loses nothing', async () => {
    const total = 24_000_000
    let written = 0
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const push = () => {
        while (written < total) {
          written += 100_000
          if (!response.write(Buffer.alloc(100_000, 'a'))) return void response.once('drain', push)
        }
        response.end()
      }
      push()
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    let before = -1
    const hasStalled = () => before === (before = written)
    await expect.poll(hasStalled, { interval: 100 }).toBe(true)
    expect(written).toBeLessThan(total)
    expect((await response.arrayBuffer()).byteLength).toBe(total)
  })

  it('tells the caller when the upstream breaks off', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: half an ev')
      setImmediate(() => response.destroy())
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    const id = response.headers.get('x-request-id')
    const error = {
      message: 'The service behind this Model API broke off its answer. Try again.',
      type: 'api_error',
      param: null,
      code: 'upstream.broken',
      request_id: id,
    }
    expect(await response.text()).toBe(`data: half an ev\n\ndata: ${JSON.stringify({ error })}\n\n`)
  })

  it('breaks off too when the length was promised', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
      response.write('{"half":')
      setImmediate(() => response.destroy())
    }
    const response = await callGateway(scene, { token: scene.token })
    await expect(response.text()).rejects.toThrow()
  })
})
