/** What the load generator is told to do. */
export interface LoadOrder {
  port: number
  path: string
  authorization: string
  body: string
  connections: number
  seconds: number
}

export interface LoadResult {
  answers: number
  perSecond: number
  errors: number
  /** Milliseconds. */
  firstByte: { p50: number; p99: number }
  total: { p50: number; p99: number }
}

/** How long load is made before anything counts. */
export function warmUpMs(seconds: number): number {
  return Math.min(2_000, seconds * 300)
}
