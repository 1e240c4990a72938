import type { GatewayErrorCode } from '@/lib/gateway/errors/gateway-error'
import type { Call } from '@/server/gateway/call'

/** Timers take 31 bits; a grant that ends later is looked at again then. */
const longestTimerMs = 2_147_483_647

/**
 * The calls that are being answered. What allowed a call may be taken away while it runs: each is decided again with every
 * new snapshot and when its grant ends. The end of its token does not end a call, which was authorized when it began.
 */
export class OpenCalls {
  readonly #calls = new Map<Call, NodeJS.Timeout | undefined>()

  get size(): number {
    return this.#calls.size
  }

  add(call: Call): void {
    this.#calls.set(call, this.#awaitEnd(call))
  }

  remove(call: Call): void {
    clearTimeout(this.#calls.get(call))
    this.#calls.delete(call)
  }

  recheckAll(): void {
    for (const call of [...this.#calls.keys()]) this.#recheck(call)
  }

  /** Ends every call with a failure; for a process that stops. */
  failAll(code: GatewayErrorCode): void {
    for (const call of [...this.#calls.keys()]) call.fail(code)
  }

  #recheck(call: Call): void {
    this.remove(call)
    if (call.recheck()) this.add(call)
  }

  #awaitEnd(call: Call): NodeJS.Timeout | undefined {
    const endMs = call.allowedUntilMs
    if (endMs === Infinity) return undefined
    const waitMs = Math.min(Math.max(endMs - Date.now(), 0), longestTimerMs)
    return setTimeout(() => this.#recheck(call), waitMs)
  }
}
