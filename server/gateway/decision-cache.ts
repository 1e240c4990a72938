import { decideModelCall, type ModelCall, type ModelCallDecision } from '@/lib/policy/decide'
import type { Snapshot } from '@/lib/policy/snapshot'

interface Kept {
  decision: ModelCallDecision
  /** When the grant ends, epoch milliseconds. */
  endMs: number
}

/**
 * Remembers that a verified token may call a Model API, for one snapshot and until the grant ends. Refusals are decided
 * anew each time. Entries live as long as the verifier keeps the claims.
 */
export class DecisionCache {
  #snapshot: Snapshot | undefined
  #byClaims = new WeakMap<object, Map<string, Kept>>()

  /** The same answer as `decideModelCall`. */
  decide(snapshot: Snapshot, call: ModelCall): ModelCallDecision {
    if (!('claims' in call.bearer)) return decideModelCall(snapshot, call)
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot
      this.#byClaims = new WeakMap()
    }
    const { claims } = call.bearer
    const known = this.#byClaims.get(claims)?.get(call.modelApi.id)
    if (known !== undefined && known.endMs > call.nowMs) return known.decision
    const decision = decideModelCall(snapshot, call)
    if (decision.allowed) {
      const ofClaims = this.#byClaims.get(claims) ?? new Map<string, Kept>()
      this.#byClaims.set(
        claims,
        ofClaims.set(call.modelApi.id, { decision, endMs: grantEnd(decision, call) }),
      )
    }
    return decision
  }
}

/** When the grant that let the call pass ends, in epoch milliseconds; Infinity when it does not. */
export function grantEnd({ consumer }: ModelCallDecision, { modelApi }: Pick<ModelCall, 'modelApi'>): number {
  return consumer?.grants.get(modelApi.id) ?? Infinity
}
