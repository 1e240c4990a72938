import { describe, expect, it } from 'vitest'
import { splitTime, type RecordedTimes, type TimeParts } from '@/lib/debug/split-time'

const unknown = { bearerMs: null, decisionMs: null }
const checked = { bearerMs: 0.25, decisionMs: 0.5 }

describe('splitTime', () => {
  it.each<[string, RecordedTimes, TimeParts]>([
    [
      'streamed',
      { ...checked, upstreamMs: 80, firstByteMs: 25, totalMs: 81 },
      { ...checked, readMs: 0.25, upstreamMs: 24, streamMs: 56 },
    ],
    [
      'refused',
      { ...checked, upstreamMs: null, firstByteMs: null, totalMs: 1 },
      { ...checked, readMs: 0.25, upstreamMs: null, streamMs: null },
    ],
    [
      'recorded by an earlier version',
      { ...unknown, upstreamMs: 80, firstByteMs: 25, totalMs: 81 },
      { bearerMs: null, decisionMs: 1, readMs: null, upstreamMs: 24, streamMs: 56 },
    ],
    [
      'refused, recorded by an earlier version',
      { ...unknown, upstreamMs: null, firstByteMs: null, totalMs: 0.4 },
      { bearerMs: null, decisionMs: 0.4, readMs: null, upstreamMs: null, streamMs: null },
    ],
    [
      'no first byte',
      { ...checked, upstreamMs: 50, firstByteMs: null, totalMs: 51 },
      { ...checked, readMs: 0.25, upstreamMs: 50, streamMs: null },
    ],
    [
      'clocks that disagree',
      { ...checked, upstreamMs: 10, firstByteMs: 1, totalMs: 9 },
      { ...checked, readMs: 0, upstreamMs: 1, streamMs: 8 },
    ],
  ])('%s', (_, times, parts) => expect(splitTime(times)).toEqual(parts))
})
