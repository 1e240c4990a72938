/** Wrong passwords in a row from one address after which an account refuses every password from there for a while. */
export const lockoutAttempts = 5
export const lockoutMinutes = 15
/** Attempts in a row, from wherever, after which an account refuses every password from everywhere for a while. */
export const totalLockoutAttempts = 50
/** Bounds memory; the oldest counts go first. */
const maxCounts = 10_000

interface Count {
  attempts: number
  lockedUntilMs: number
}

/**
 * Locks an account for the address that guesses its password, so that nobody can lock out its owner from elsewhere. In
 * this process's memory; the lock for everybody stands in the database.
 */
export class AddressLock {
  readonly #counts = new Map<string, Count>()

  /**
   * Counts an attempt before the password is looked at, so that parallel guesses cannot slip through; false means
   * locked. The count starts anew when a lock has run out.
   */
  take(key: string, nowMs = Date.now()): boolean {
    const count = this.#counts.get(key)
    if (count !== undefined && count.lockedUntilMs > nowMs) return false
    const attempts = count === undefined || count.lockedUntilMs > 0 ? 1 : count.attempts + 1
    const lockedUntilMs = attempts >= lockoutAttempts ? nowMs + lockoutMinutes * 60_000 : 0
    this.#counts.delete(key)
    this.#counts.set(key, { attempts, lockedUntilMs })
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > maxCounts && oldest !== undefined) this.#counts.delete(oldest)
    return true
  }

  /** The accounts that refuse passwords from some address now, by id, each with the moment the last such lock ends. */
  locked(nowMs = Date.now()): Map<string, Date> {
    const found = new Map<string, Date>()
    for (const [key, { lockedUntilMs }] of this.#counts) {
      const userId = key.slice(0, key.indexOf(' '))
      if (lockedUntilMs > nowMs && lockedUntilMs > (found.get(userId)?.getTime() ?? 0))
        found.set(userId, new Date(lockedUntilMs))
    }
    return found
  }

  /** The password was right. */
  clear(key: string): void {
    this.#counts.delete(key)
  }

  /** Forgets what was counted for an account, whatever the address: it has a new password, or was unlocked. */
  clearAccount(userId: string): void {
    for (const key of this.#counts.keys())
      if (key.startsWith(addressKey(userId, ''))) this.#counts.delete(key)
  }
}

/** Under which key the attempts of an address at an account are counted. */
export function addressKey(userId: string, sourceIp: string): string {
  return `${userId} ${sourceIp}`
}

const store = globalThis as typeof globalThis & { sallyportAddressLock?: AddressLock }

/** The lock of this process: sign-in, console and management API share it, however the bundler splits them. */
export function addressLock(): AddressLock {
  store.sallyportAddressLock ??= new AddressLock()
  return store.sallyportAddressLock
}
