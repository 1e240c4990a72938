import { expect, it } from 'vitest'
import { streamText } from '@/lib/console/stream-text'

const never = new AbortController().signal
const headers = { 'content-type': 'text/plain' }

it('makes a piece only when the reader takes one', async () => {
  const made: number[] = []
  const response = await streamText(
    async function* () {
      for (let piece = 1; piece <= 3; piece++) {
        made.push(piece)
        yield await Promise.resolve(`${piece};`)
      }
    },
    { client: never, headers },
  )
  const reader = response.body!.getReader()
  expect(made).toEqual([1])
  await reader.read()
  expect(made).toEqual([1])
  await reader.read()
  expect(made).toEqual([1, 2])
  const { value } = await reader.read()
  expect(new TextDecoder().decode(value)).toBe('3;')
  expect((await reader.read()).done).toBe(true)
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
})

it('ends the pieces when the reader leaves', async () => {
  let ended: boolean | undefined
  const response = await streamText(
    async function* (signal) {
      try {
        for (;;) yield await Promise.resolve('x')
      } finally {
        ended = signal.aborted
      }
    },
    { client: never, headers },
  )
  await response.body!.cancel()
  expect(ended).toBe(true)
})

it('throws what goes wrong before the first piece', async () => {
  const answer = streamText(
    async function* () {
      await Promise.reject(new Error('no'))
    },
    { client: never, headers },
  )
  await expect(answer).rejects.toThrow('no')
})
