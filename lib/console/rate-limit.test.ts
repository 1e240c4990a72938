import { expect, it } from 'vitest'
import { createRateLimit } from '@/lib/console/rate-limit'

it('refuses after the limit, per key, until the window is over', () => {
  const rateLimit = createRateLimit({ limit: 2, windowSeconds: 60 })
  expect(rateLimit.take('a', 0)).toBeUndefined()
  expect(rateLimit.take('a', 1_000)).toBeUndefined()
  expect(rateLimit.take('a', 2_000)).toBe(58)
  expect(rateLimit.take('b', 2_000)).toBeUndefined()
  expect(rateLimit.take('a', 60_000)).toBeUndefined()
})

it('gives back what a good attempt took', () => {
  const rateLimit = createRateLimit({ limit: 1, windowSeconds: 60 })
  expect(rateLimit.take('a', 0)).toBeUndefined()
  rateLimit.refund('a', 0)
  expect(rateLimit.take('a', 0)).toBeUndefined()
  expect(rateLimit.take('a', 0)).toBe(60)
})
