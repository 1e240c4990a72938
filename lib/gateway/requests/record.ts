import type { DecisionStep, Missing } from '@/lib/policy/decision'

/**
 * How a call ended: answered to the end, refused by the decision, failed at the upstream, left by the caller, or cut
 * off because what allowed it was taken away while it ran.
 */
export type CallEnding = 'completed' | 'refused' | 'failed' | 'caller_left' | 'revoked'

/** One call through the gateway with the steps of its decision, as stored in the table gateway_requests. */
export interface GatewayRequestRecord {
  /** The request id that the caller saw. */
  id: string
  instanceId: string
  time: Date
  method: string
  /** Without the query. */
  path: string
  modelApiId: string
  modelApiName: string
  serviceName: string
  applicationId: string
  consumerId: string
  consumerName: string
  /** The model that the caller named. */
  model: string
  stream: boolean
  status: number
  /** Stable code of the refusal or failure; empty when the upstream answered. */
  code: string
  steps: readonly DecisionStep[]
  missing: Missing | null
  upstreamStatus: number | null
  /** From the arrival of the request to the verdict on its token. */
  bearerMs: number
  /** The decision after that. */
  decisionMs: number
  /** From sending the request upstream to the end of the answer. */
  upstreamMs: number | null
  /** From the arrival of the request to the first byte of the answer. */
  firstByteMs: number | null
  totalMs: number
  inputTokens: number | null
  outputTokens: number | null
  ended: CallEnding
  sourceIp: string
}

const serializedSteps = new WeakMap<object, string>()

/**
 * The record as JSON. Calls that are allowed share the steps of a remembered decision, which are most of the text, so
 * those are serialised once.
 */
export function serializeRequest({ steps, ...record }: GatewayRequestRecord): string {
  let text = serializedSteps.get(steps)
  if (text === undefined) {
    text = JSON.stringify(steps)
    serializedSteps.set(steps, text)
  }
  return `${JSON.stringify(record).slice(0, -1)},"steps":${text}}`
}
