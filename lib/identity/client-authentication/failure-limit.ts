const windowMs = 60_000
/** Failures of one client from one address within a minute before it has to wait. */
const allowedFailures = 50
/** Bounds memory; the oldest counters go first. */
const maxCounters = 10_000

interface Counter {
  failures: number
  endsAtMs: number
  reported: boolean
}

/**
 * Counts failed attempts of a client from one address. Another address, or another client from the same one, is not
 * held up. Client secrets cannot be guessed in any number of tries; the limit keeps noise from the log and load off.
 */
export class FailureLimit {
  readonly #counters = new Map<string, Counter>()

  /** Seconds until the next attempt is looked at, 0 if it may go ahead. */
  waitSeconds(key: string, nowMs: number): number {
    const counter = this.#counters.get(key)
    if (counter === undefined || counter.endsAtMs <= nowMs || counter.failures < allowedFailures) return 0
    return Math.ceil((counter.endsAtMs - nowMs) / 1000)
  }

  /** Notes a failure. */
  add(key: string, nowMs: number): void {
    const counter = this.#counters.get(key)
    if (counter !== undefined && counter.endsAtMs > nowMs) {
      counter.failures += 1
      return
    }
    this.#counters.delete(key)
    this.#counters.set(key, { failures: 1, endsAtMs: nowMs + windowMs, reported: false })
    if (this.#counters.size > maxCounters) this.#dropOldest()
  }

  /** True for the first attempt that had to wait in a minute: one line in the audit log tells it, not a thousand. */
  isNews(key: string): boolean {
    const counter = this.#counters.get(key)
    if (counter === undefined || counter.reported) return false
    counter.reported = true
    return true
  }

  #dropOldest(): void {
    const oldest = this.#counters.keys().next()
    if (oldest.done !== true) this.#counters.delete(oldest.value)
  }
}
