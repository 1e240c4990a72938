/** Times of a call as the gateway recorded them, in milliseconds. */
export interface RecordedTimes {
  /** From the arrival of the call to the verdict on its token; null in records of earlier versions. */
  bearerMs: number | null
  /** The decision after that; null in records of earlier versions. */
  decisionMs: number | null
  /** From sending the request upstream to the end of the answer; null when it was never sent. */
  upstreamMs: number | null
  /** From the arrival of the call to the first byte of the answer. */
  firstByteMs: number | null
  totalMs: number
}

export interface TimeParts {
  /** Null when only the sum of the gateway's own parts is known; it stands as `decisionMs` then. */
  bearerMs: number | null
  decisionMs: number
  /** Reading the body of the request, and whatever else the gateway did between deciding and sending. */
  readMs: number | null
  /** From sending upstream to the first byte. */
  upstreamMs: number | null
  /** From the first byte to the last. */
  streamMs: number | null
}

/** Splits the time of a call into parts that add up to the whole. */
export function splitTime(times: RecordedTimes): TimeParts {
  const { upstreamMs, firstByteMs, totalMs } = times
  const ownMs = upstreamMs === null ? totalMs : Math.max(totalMs - upstreamMs, 0)
  const own = splitOwn(times, ownMs)
  if (upstreamMs === null) return { ...own, upstreamMs: null, streamMs: null }
  const first = Math.min(Math.max(firstByteMs ?? totalMs, ownMs), totalMs)
  return { ...own, upstreamMs: first - ownMs, streamMs: firstByteMs === null ? null : totalMs - first }
}

/** What the upstream did not take. */
function splitOwn({ bearerMs, decisionMs }: RecordedTimes, ownMs: number) {
  if (bearerMs === null || decisionMs === null) return { bearerMs: null, decisionMs: ownMs, readMs: null }
  return { bearerMs, decisionMs, readMs: Math.max(ownMs - bearerMs - decisionMs, 0) }
}
