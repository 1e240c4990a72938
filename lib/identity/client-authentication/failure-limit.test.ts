import { expect, it } from 'vitest'
import { FailureLimit } from '@/lib/identity/client-authentication/failure-limit'

const fail = (limit: FailureLimit, { key, times, at }: { key: string; times: number; at: number }) => {
  for (let index = 0; index < times; index += 1) limit.add(key, at)
}

it('lets fifty failures pass in a minute and then waits until the minute is over', () => {
  const limit = new FailureLimit()
  fail(limit, { key: 'a', times: 49, at: 0 })
  expect(limit.waitSeconds('a', 1_000)).toBe(0)
  fail(limit, { key: 'a', times: 1, at: 1_000 })
  expect(limit.waitSeconds('a', 1_000)).toBe(59)
  expect(limit.waitSeconds('b', 1_000)).toBe(0)
  expect(limit.waitSeconds('a', 60_000)).toBe(0)
  fail(limit, { key: 'a', times: 1, at: 60_000 })
  expect(limit.waitSeconds('a', 60_000)).toBe(0)
})

it('is news once per minute', () => {
  const limit = new FailureLimit()
  fail(limit, { key: 'a', times: 50, at: 0 })
  expect([limit.isNews('a'), limit.isNews('a'), limit.isNews('b')]).toEqual([true, false, false])
})

it('forgets the oldest counter when there are too many', () => {
  const limit = new FailureLimit()
  fail(limit, { key: 'first', times: 50, at: 0 })
  for (let index = 0; index < 10_000; index += 1) limit.add(`other ${index}`, 1)
  expect(limit.waitSeconds('first', 1)).toBe(0)
})
