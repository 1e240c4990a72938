interface Window {
  startedAt: number
  count: number
}

const keptKeys = 10_000

/**
 * Counts attempts per key in windows of fixed length, in this process's memory. `take` says how many seconds to wait
 * when the limit is reached, or nothing when the attempt may go ahead.
 */
export function createRateLimit({ limit, windowSeconds }: { limit: number; windowSeconds: number }) {
  const windows = new Map<string, Window>()

  function current(key: string, now: number): Window {
    let window = windows.get(key)
    if (window === undefined || now - window.startedAt >= windowSeconds * 1000) {
      window = { startedAt: now, count: 0 }
      windows.delete(key)
      windows.set(key, window)
      if (windows.size > keptKeys) windows.delete(windows.keys().next().value ?? key)
    }
    return window
  }

  return {
    take(key: string, now = Date.now()): number | undefined {
      const window = current(key, now)
      if (window.count >= limit)
        return Math.max(1, Math.ceil((window.startedAt + windowSeconds * 1000 - now) / 1000))
      window.count += 1
      return undefined
    },
    /** Gives one attempt back: it was a good one. */
    refund(key: string, now = Date.now()): void {
      const window = current(key, now)
      window.count = Math.max(0, window.count - 1)
    },
  }
}
