import OpenAI, { APIError, AuthenticationError, PermissionDeniedError } from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { change, mintToken, settle, startScene, stopScene, type Scene } from '@/server/gateway/testing'

useTestDatabase()

let scene: Scene
let client: OpenAI
const messages = [{ role: 'user' as const, content: 'Say it back' }]
const answer = 'This is the Sandbox, no real model. You wrote 3 words: Say it back'

beforeAll(async () => {
  scene = await startScene()
  await change(({ tx }) =>
    tx.service.update({ where: { id: scene.serviceId }, data: { provider: 'sandbox' } }),
  )
  await settle(scene)
  client = new OpenAI({ baseURL: `${scene.dataPlane.url}/team/v1`, apiKey: await mintToken(scene) })
})
afterAll(() => stopScene(scene))

describe('the OpenAI client', () => {
  it('completes a chat', async () => {
    const completion = await client.chat.completions.create({ model: 'sandbox-echo', messages })
    expect(completion.choices[0]?.message.content).toBe(answer)
    expect(completion.usage?.total_tokens).toBe(3 + 14)
    expect(completion._request_id).toMatch(/^req_/)
  })

  it('streams a chat with usage', async () => {
    const options = {
      model: 'sandbox-echo',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    } as const
    let text = ''
    let tokens: number | undefined
    for await (const chunk of await client.chat.completions.create(options)) {
      text += chunk.choices[0]?.delta.content ?? ''
      tokens = chunk.usage?.total_tokens
    }
    expect(text).toBe(answer)
    expect(tokens).toBe(17)
  })

  it('lists the models', async () => {
    const ids = (await client.models.list()).data.map(({ id }) => id)
    expect(ids).toEqual(['sandbox-echo', 'sandbox-essay'])
  })

  it('gives the same answer to the same request', async () => {
    const ask = () => client.chat.completions.create({ model: 'sandbox-essay', messages, max_tokens: 9 })
    const [first, second] = await Promise.all([ask(), ask()])
    expect(first.choices).toEqual(second.choices)
    expect(first.id).toBe(second.id)
    expect(first.choices[0]?.finish_reason).toBe('length')
  })

  it('throws its own errors with our code and request id', async () => {
    const stranger = new OpenAI({ baseURL: client.baseURL, apiKey: 'none', maxRetries: 0 })
    const error: unknown = await stranger.chat.completions
      .create({ model: 'm', messages })
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({
      status: 401,
      code: 'token.invalid',
      requestID: expect.stringMatching(/^req_/) as string,
    })
  })

  it('learns inside a stream that its grant was removed', async () => {
    await change(({ tx }) => tx.service.update({ where: { id: scene.serviceId }, data: { paceMs: 50 } }))
    await settle(scene)
    const stream = await client.chat.completions.create({ model: 'sandbox-essay', messages, stream: true })
    const read = async () => {
      for await (const chunk of stream) if (chunk.choices.length === 0) return
    }
    const reading = read().catch((cause: unknown) => cause)
    await change(({ tx }) => tx.grant.delete({ where: { id: scene.grantId } }))
    expect(await reading).toBeInstanceOf(APIError)
    expect(await reading).toMatchObject({ code: 'grant.not_found' })
    const refused: unknown = await client.chat.completions
      .create({ model: 'm', messages })
      .catch((cause: unknown) => cause)
    expect(refused).toBeInstanceOf(PermissionDeniedError)
  })
})
