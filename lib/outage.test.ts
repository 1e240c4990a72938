import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Outage } from '@/lib/outage'

const lines: unknown[][] = []
const write =
  (level: string) =>
  (...line: unknown[]) =>
    lines.push([level, ...line])
vi.mock('@/lib/log', () => ({
  log: () => ({ debug: () => undefined, info: write('info'), warn: write('warn') }),
}))

const refused = Object.assign(new Error('Invalid invocation\n\nconnect ECONNREFUSED 127.0.0.1:5432'), {
  code: 'ECONNREFUSED',
})
const begins = [
  'warn',
  { error: 'Error', code: 'ECONNREFUSED', reason: 'connect ECONNREFUSED 127.0.0.1:5432', waiting: 2 },
  'away',
]

let outage: Outage
beforeEach(() => {
  vi.useFakeTimers()
  lines.length = 0
  outage = new Outage({ begins: 'away', ends: 'back' })
})
afterEach(() => vi.useRealTimers())

it('says that it begins and that it has passed, once each', () => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    outage.meet(refused, { waiting: 2 })
    vi.advanceTimersByTime(2_000)
  }
  outage.pass()
  outage.pass()
  expect(lines).toEqual([begins, ['info', { seconds: 20 }, 'back']])
})

it('repeats itself once a minute', () => {
  for (let second = 0; second <= 120; second += 1) {
    outage.meet(refused, { waiting: 2 })
    vi.advanceTimersByTime(1_000)
  }
  expect(lines).toEqual([begins, begins, begins])
})

it('says at once that the trouble is of another kind', () => {
  outage.meet(refused, { waiting: 2 })
  outage.meet(new TypeError('no'))
  expect(lines).toEqual([begins, ['warn', { error: 'TypeError', reason: 'no' }, 'away']])
})

it('keeps quiet about a connection that comes and goes', () => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    outage.meet(refused, { waiting: 2 })
    outage.pass()
    vi.advanceTimersByTime(100)
  }
  expect(lines).toEqual([begins, ['info', { seconds: 0 }, 'back']])
})
