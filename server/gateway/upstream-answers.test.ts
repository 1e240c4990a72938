import { describe, expect, it } from 'vitest'
import {
  callGateway,
  change,
  chatBody,
  findRecord,
  settle,
  upstreamKey,
  useScene,
} from '@/server/gateway/testing'

const scene = useScene()

const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code

describe('an answer of the upstream', () => {
  it("loses what is not the caller's", async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': ['a=1', 'b=2'],
        'access-control-allow-origin': '*',
        'www-authenticate': 'Basic',
        'openai-organization': 'org-secret',
        'x-request-id': 'req_upstream',
        'x-ratelimit-remaining-tokens': '99',
        'retry-after': '3',
        server: 'upstream',
      })
      response.end('{}')
    }
    const response = await callGateway(scene, { token: scene.token })
    expect([...response.headers.keys()].sort()).toEqual([
      'cache-control',
      'connection',
      'content-type',
      'date',
      'keep-alive',
      'retry-after',
      'transfer-encoding',
      'x-content-type-options',
      'x-ratelimit-remaining-tokens',
      'x-request-id',
    ])
    expect(response.headers.get('x-request-id')).toMatch(/^req_[a-z2-7]{26}$/)
  })

  it.each([400, 404, 422, 429, 500, 503])('with status %i passes', async (status) => {
    const body = '{"error":{"message":"no","code":"their_code"}}'
    scene.upstream.answer = (response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '7' })
      response.end(body)
    }
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(status)
    expect(response.headers.get('retry-after')).toBe('7')
    expect(response.headers.get('content-length')).toBe(String(body.length))
    expect(await response.text()).toBe(body)
  })

  it('that echoes the service key is redacted', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(400, { 'content-type': 'text/plain', 'retry-after': upstreamKey })
      response.end(`bad key ${upstreamKey}, really: Bearer ${upstreamKey} – 世`)
    }
    const response = await callGateway(scene, { token: scene.token })
    const text = await response.text()
    expect(text).toBe('bad key [redacted], really: Bearer [redacted] – 世')
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect(response.headers.get('retry-after')).toBeNull()
  })

  it('that is a huge error is replaced', async () => {
    scene.upstream.answer = (response) => {
      response.statusCode = 500
      response.end('x'.repeat(200_000))
    }
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream.error')
  })

  it.each([401, 403, 407])('with status %i blames the service key, not the caller', async (status) => {
    scene.upstream.answer = (response) => {
      response.writeHead(status, { 'www-authenticate': 'Bearer' })
      response.end(`Incorrect API key provided: ${upstreamKey}`)
    }
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(response.headers.get('www-authenticate')).toBeNull()
    expect(await codeOf(response)).toBe('upstream.key_refused')
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({
        status: 502,
        upstreamStatus: status,
        code: 'upstream.key_refused',
        ended: 'failed',
      })
  })

  it.each([301, 302, 307, 308])('with status %i is not followed', async (status) => {
    scene.upstream.answer = (response) => {
      response.writeHead(status, { location: `${scene.upstream.url}/elsewhere` })
      response.end()
    }
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream.redirected')
    expect(scene.upstream.seen).toHaveLength(1)
  })

  it('that is broken HTTP is a failure', async () => {
    scene.upstream.answer = (response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello')
    }
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream.broken')
  })

  it('with interim answers before it passes', async () => {
    scene.upstream.answer = (response) => {
      response.writeEarlyHints({ link: '</x>; rel=preload' })
      response.end('{}')
    }
    expect(await (await callGateway(scene, { token: scene.token })).text()).toBe('{}')
  })
})

describe('a request', () => {
  it('above 10 MB is refused with 413', async () => {
    const response = await callGateway(scene, { token: scene.token, body: 'x'.repeat(10_485_761) })
    expect(response.status).toBe(413)
    expect(await codeOf(response)).toBe('body.too_large')
    expect(scene.upstream.seen).toEqual([])
  })

  it('of 10 MB passes unchanged', async () => {
    scene.upstream.answer = (response) => response.end('{}')
    const body = chatBody({ image: 'x'.repeat(10_000_000) })
    expect((await callGateway(scene, { token: scene.token, body })).status).toBe(200)
    expect(scene.upstream.seen[0]?.body === body).toBe(true)
  })

  it('for the models reaches the upstream without a body', async () => {
    scene.upstream.answer = (response) => response.end('{"object":"list","data":[]}')
    const response = await callGateway(scene, { token: scene.token, method: 'GET', path: '/team/v1/models' })
    expect(await response.json()).toEqual({ object: 'list', data: [] })
    expect(scene.upstream.seen[0]).toMatchObject({ method: 'GET', url: '/v1/models', body: '' })
  })
})

describe('a service', () => {
  const move = async (baseUrl: string) => {
    await change(({ tx }) => tx.service.update({ where: { id: scene.serviceId }, data: { baseUrl } }))
    await settle(scene)
  }

  it('that nobody listens for is unreachable', async () => {
    await move('http://127.0.0.1:9/v1')
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream.unreachable')
  })

  it.each([
    'http://169.254.169.254/latest',
    'http://100.100.100.200/v1',
    'http://[::ffff:10.0.0.1]/v1',
    'http://10.1.2.3/v1',
    'http://[fd00:ec2::254]/v1',
  ])('at %s is not called', async (baseUrl) => {
    await move(baseUrl)
    const response = await callGateway(scene, { token: scene.token })
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream.refused_address')
  })

  it('of the Sandbox answers by itself, at the pace of the service', async () => {
    await change(({ tx }) =>
      tx.service.update({ where: { id: scene.serviceId }, data: { provider: 'sandbox', paceMs: 5 } }),
    )
    await settle(scene)
    const asked = await callGateway(scene, { token: scene.token, body: chatBody({ model: 'gpt-4o' }) })
    expect(await asked.json()).toMatchObject({
      model: 'sandbox-echo',
      system_fingerprint: 'sandbox-no-real-model',
      choices: [{ message: { content: 'This is the Sandbox, no real model. You wrote 1 word: Hello' } }],
      usage: { prompt_tokens: 1, completion_tokens: 12, total_tokens: 13 },
    })
    const streamed = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    expect(streamed.headers.get('x-sandbox-usage')).toBeNull()
    const text = await streamed.text()
    const contents = [...text.matchAll(/"content":"([^"]*)"/g)].map((match) => match[1])
    expect(contents.join('')).toBe('This is the Sandbox, no real model. You wrote 1 word: Hello')
    const id = streamed.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({ inputTokens: 1, outputTokens: 12 })
    const record = await findRecord(id)
    expect(record?.totalMs).toBeGreaterThan(12 * 5)
    expect(record?.bearerMs).toBeGreaterThan(0)
    expect(record?.decisionMs).toBeGreaterThan(0)
    expect(record!.bearerMs! + record!.decisionMs!).toBeLessThan(record!.totalMs - record!.upstreamMs!)
  })
})
