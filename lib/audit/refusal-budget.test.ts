import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RefusalBudget, recordedRefusals, type RepeatedRefusals } from '@/lib/audit/refusal-budget'

let told: RepeatedRefusals[]
let budget: RefusalBudget
beforeEach(() => {
  vi.useFakeTimers()
  told = []
  budget = new RefusalBudget((refusals) => told.push(refusals))
})
afterEach(() => {
  vi.useRealTimers()
})

const take = (address: string, times: number) =>
  Array.from({ length: times }, () => budget.take(address)).filter(Boolean).length

it('records sixty a minute from each address and tells the rest in one line', () => {
  expect(take('192.0.2.1', 1000)).toBe(recordedRefusals)
  expect(take('192.0.2.2', 60)).toBe(60)
  vi.advanceTimersByTime(59_999)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([{ sourceIp: '192.0.2.1', repeated: 940 }])
  expect(take('192.0.2.1', 100)).toBe(60)
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(2)
})

it('tells a window that ended before the next began', () => {
  take('192.0.2.1', 61)
  vi.setSystemTime(Date.now() + 60_000)
  expect(take('192.0.2.1', 1)).toBe(1)
  expect(told).toEqual([{ sourceIp: '192.0.2.1', repeated: 1 }])
})

it('tells each window at its own end', () => {
  take('192.0.2.1', 61)
  vi.advanceTimersByTime(30_000)
  take('192.0.2.2', 62)
  vi.advanceTimersByTime(30_000)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(30_000)
  expect(told[1]).toEqual({ sourceIp: '192.0.2.2', repeated: 2 })
  expect(vi.getTimerCount()).toBe(0)
})

it('keeps a bounded number of addresses and forgets no count', () => {
  take('192.0.2.1', 61)
  for (let index = 0; index < 10_000; index += 1) budget.take(`a${index}`)
  expect(told).toEqual([{ sourceIp: '192.0.2.1', repeated: 1 }])
})

it('counts the addresses of one IPv6 network together', () => {
  expect(take('2001:db8:1:2::1', 60)).toBe(60)
  expect(take('2001:db8:1:2:a:b:c:d', 1)).toBe(0)
  expect(take('2001:db8:1:3::1', 1)).toBe(1)
  expect(take('::1', 1)).toBe(1)
  budget.close()
  expect(told).toEqual([{ sourceIp: '2001:db8:1:2::/64', repeated: 1 }])
})
