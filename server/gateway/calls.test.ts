import { beforeEach, describe, expect, it } from 'vitest'
import { callGateway, chatBody, findRecord, upstreamKey, useScene } from '@/server/gateway/testing'

const scene = useScene()

const completion = `{ "id": "c1",  "choices": [],\n "usage": {"prompt_tokens": 7, "completion_tokens": 11} }`

describe('a JSON call', () => {
  beforeEach(() => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': completion.length })
      response.end(completion)
    }
  })

  it('reaches the upstream with the same body and the service key', async () => {
    const body = chatBody({ temperature: 0.5, note: 'ünï' })
    const response = await callGateway(scene, { token: scene.token, body })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(completion)
    const [seen] = scene.upstream.seen
    expect(seen).toMatchObject({ method: 'POST', url: '/v1/chat/completions', body })
    expect(seen?.headers.authorization).toBe(`Bearer ${upstreamKey}`)
  })

  it("keeps what is the caller's from the upstream", async () => {
    const headers = {
      cookie: 'session=1',
      'x-forwarded-for': '10.0.0.1',
      'x-request-id': 'mine',
      'x-stainless-lang': 'js',
      'openai-organization': 'org',
      te: 'trailers',
    }
    await callGateway(scene, { token: scene.token, headers })
    expect(Object.keys(scene.upstream.seen[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ])
    expect(JSON.stringify(scene.upstream.seen)).not.toContain(scene.token)
  })

  it('is recorded with its decision, its times and its tokens', async () => {
    const response = await callGateway(scene, { token: scene.token })
    const id = response.headers.get('x-request-id')
    await expect.poll(() => findRecord(id), { timeout: 3_000 }).not.toBeNull()
    expect(await findRecord(id)).toMatchObject({
      path: '/team/v1/chat/completions',
      modelApiName: 'team',
      consumerName: 'agent',
      applicationId: scene.agentId,
      model: 'm-1',
      stream: false,
      status: 200,
      code: '',
      upstreamStatus: 200,
      inputTokens: 7,
      outputTokens: 11,
      ended: 'completed',
    })
  })
})
