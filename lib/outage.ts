import { log } from '@/lib/log'

/** While trouble of one kind lasts, it is told again after this time. */
const repeatMs = 60_000
/** A connection that comes and goes within this time makes no further lines. */
const settleMs = 5_000

interface OutageTexts {
  begins: string
  ends: string
}

/**
 * Tells of trouble that is met again with every attempt, such as a database that is away: one line with the class and code
 * of the error when it begins, one a minute while it lasts, and one when it has passed. Stacks are told at level debug.
 */
export class Outage {
  readonly #texts: OutageTexts
  #since: number | undefined
  #told: { kind: string; time: number } | undefined
  #announced = false

  constructor(texts: OutageTexts) {
    this.#texts = texts
  }

  /** An attempt failed. The facts, such as how much waits, stand in the same line. */
  meet(error: unknown, facts: Record<string, number> = {}): void {
    const now = Date.now()
    const fault = describe(error)
    const kind = `${fault.error} ${fault.code ?? ''}`
    const quietMs = this.#since === undefined ? settleMs : repeatMs
    this.#since ??= now
    log().debug({ err: error }, this.#texts.begins)
    if (this.#told?.kind === kind && now - this.#told.time < quietMs) return
    this.#told = { kind, time: now }
    this.#announced = true
    log().warn({ ...fault, ...facts }, this.#texts.begins)
  }

  /** An attempt went well. */
  pass(): void {
    if (this.#since !== undefined && this.#announced) {
      log().info({ seconds: Math.round((Date.now() - this.#since) / 1_000) }, this.#texts.ends)
    }
    this.#since = undefined
    this.#announced = false
  }
}

/** Class and code of an error and its last line, which is where Prisma says the cause. */
function describe(error: unknown): { error: string; code?: string; reason: string } {
  if (!(error instanceof Error)) return { error: typeof error, reason: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, reason: error.message.trim().split('\n').at(-1) ?? '' }
}
