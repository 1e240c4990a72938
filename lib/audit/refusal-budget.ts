const windowMs = 60_000
/** Refusals from one address that may be recorded one by one within a minute. */
export const recordedRefusals = 60
/** Bounds memory; the oldest windows end early. */
const maxAddresses = 10_000

interface Window {
  endsAtMs: number
  recorded: number
  repeated: number
}

/** What was not recorded one by one. */
export interface RepeatedRefusals {
  sourceIp: string
  /** How many refusals the minute had beyond those that were recorded. */
  repeated: number
}

/**
 * Keeps callers who did not prove who they are from filling the audit log: each address may leave so many lines a
 * minute, the rest is counted and told by one line when the minute ends.
 */
export class RefusalBudget {
  readonly #windows = new Map<string, Window>()
  readonly #summarize: (refusals: RepeatedRefusals) => void
  #timer: NodeJS.Timeout | undefined

  /** `summarize` is called from a timer and must not throw. */
  constructor(summarize: (refusals: RepeatedRefusals) => void) {
    this.#summarize = summarize
  }

  /** Whether this refusal is recorded by itself. If not, it is counted. */
  take(sourceIp: string, nowMs = Date.now()): boolean {
    const key = network(sourceIp)
    const window = this.#current(key, nowMs)
    if (window.recorded < recordedRefusals) {
      window.recorded += 1
      return true
    }
    window.repeated += 1
    this.#timer ??= setTimeout(() => this.#sweep(), window.endsAtMs - nowMs).unref()
    return false
  }

  /** Tells what was counted so far, for the end of the process. */
  close(): void {
    clearTimeout(this.#timer)
    for (const key of [...this.#windows.keys()]) this.#end(key)
  }

  #current(key: string, nowMs: number): Window {
    const known = this.#windows.get(key)
    if (known !== undefined && known.endsAtMs > nowMs) return known
    this.#end(key)
    const window = { endsAtMs: nowMs + windowMs, recorded: 0, repeated: 0 }
    this.#windows.set(key, window)
    const [oldest] = this.#windows.keys()
    if (this.#windows.size > maxAddresses && oldest !== undefined) this.#end(oldest)
    return window
  }

  /** Ends what has run out. Windows stand in the order of their ends, so the first live one is where to stop. */
  #sweep(): void {
    this.#timer = undefined
    const nowMs = Date.now()
    for (const [key, { endsAtMs }] of this.#windows) {
      if (endsAtMs > nowMs) break
      this.#end(key)
    }
    const [next] = this.#windows.values()
    if (next !== undefined) this.#timer = setTimeout(() => this.#sweep(), next.endsAtMs - nowMs).unref()
  }

  #end(key: string): void {
    const window = this.#windows.get(key)
    this.#windows.delete(key)
    if (window !== undefined && window.repeated > 0) {
      this.#summarize({ sourceIp: key, repeated: window.repeated })
    }
  }
}

/** IPv6 callers own whole networks of addresses, so those of one /64 count as one. */
function network(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter((group) => group !== '')
  const right = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}
