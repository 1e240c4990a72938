import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '@/lib/gateway/sandbox/sandbox'
import { longestAnswerTokens, longestRequestBytes } from '@/lib/gateway/sandbox/sandbox-answer'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

function ask(content: string, changes: object = {}) {
  return fetch(`${sandbox.origin}/pace-0/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.key}` },
    body: JSON.stringify({ model: 'sandbox-echo', messages: [{ role: 'user', content }], ...changes }),
  })
}

it('answers in whole when the answer is short', async () => {
  expect(await (await ask('Hello there')).json()).toMatchObject({
    choices: [
      {
        message: { content: 'This is the Sandbox, no real model. You wrote 2 words: Hello there' },
        finish_reason: 'stop',
      },
    ],
  })
})

it.each([{}, { max_tokens: 1_000_000 }])('ends a long answer at its limit with %j', async (changes) => {
  const completion = (await (await ask('a '.repeat(100_000), changes)).json()) as object
  expect(completion).toMatchObject({
    choices: [{ finish_reason: 'length' }],
    usage: { completion_tokens: longestAnswerTokens },
  })
})

it('refuses what would keep the gateway busy, at once', async () => {
  const startedAt = performance.now()
  const answer = await ask('a '.repeat(5_000_000), { stream: true })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    {
      error: {
        message: `The Sandbox takes requests of at most ${longestRequestBytes} bytes.`,
        type: 'invalid_request_error',
        param: null,
        code: 'context_length_exceeded',
      },
    },
  ])
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
