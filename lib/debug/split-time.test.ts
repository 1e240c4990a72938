import { describe, expect, it } from 'vitest'
import { splitTime, type RecordedTimes, type TimeParts } from '@/lib/debug/split-time'

describe('splitTime', () => {
  it.each<[string, RecordedTimes, TimeParts]>([
    [
      'streamed',
      { upstreamMs: 80, firstByteMs: 25, totalMs: 81 },
      { checksMs: 1, upstreamMs: 24, streamMs: 56 },
    ],
    [
      'refused',
      { upstreamMs: null, firstByteMs: null, totalMs: 0.4 },
      { checksMs: 0.4, upstreamMs: null, streamMs: null },
    ],
    [
      'no first byte',
      { upstreamMs: 50, firstByteMs: null, totalMs: 51 },
      { checksMs: 1, upstreamMs: 50, streamMs: null },
    ],
    [
      'clocks that disagree',
      { upstreamMs: 10, firstByteMs: 1, totalMs: 9 },
      { checksMs: 0, upstreamMs: 1, streamMs: 8 },
    ],
  ])('%s', (_, times, parts) => expect(splitTime(times)).toEqual(parts))
})
