/** Times of a call as the gateway recorded them, in milliseconds. */
export interface RecordedTimes {
  /** From sending the request upstream to the end of the answer; null when it was never sent. */
  upstreamMs: number | null
  /** From the arrival of the call to the first byte of the answer. */
  firstByteMs: number | null
  totalMs: number
}

export interface TimeParts {
  /** The gateway's own checks: what the upstream did not take. */
  checksMs: number
  /** From sending upstream to the first byte. */
  upstreamMs: number | null
  /** From the first byte to the last. */
  streamMs: number | null
}

/** Splits the time of a call into parts that add up to the whole. */
export function splitTime({ upstreamMs, firstByteMs, totalMs }: RecordedTimes): TimeParts {
  if (upstreamMs === null) return { checksMs: totalMs, upstreamMs: null, streamMs: null }
  const checksMs = Math.max(totalMs - upstreamMs, 0)
  const first = Math.min(Math.max(firstByteMs ?? totalMs, checksMs), totalMs)
  return {
    checksMs,
    upstreamMs: first - checksMs,
    streamMs: firstByteMs === null ? null : totalMs - first,
  }
}
