import type { CheckName, Decision, DecisionStep, Missing, Pass, Reason } from '@/lib/policy/decision'

/** Collects the steps of one decision in the order they are made. */
export class Trail {
  readonly #steps: DecisionStep[] = []

  pass(check: CheckName, outcome: Pass, values: Record<string, string> = {}): void {
    this.#steps.push({ check, passed: true, outcome, values })
  }

  allow(): Extract<Decision, { allowed: true }> {
    return { allowed: true, steps: this.#steps }
  }

  /** Ends the decision with the check that failed. */
  refuse(
    check: CheckName,
    reason: Reason,
    about: { values?: Record<string, string>; missing?: Missing } = {},
  ): Extract<Decision, { allowed: false }> {
    this.#steps.push({ check, passed: false, outcome: reason, values: about.values ?? {} })
    const refusal = { allowed: false as const, reason, steps: this.#steps }
    return about.missing === undefined ? refusal : { ...refusal, missing: about.missing }
  }
}
