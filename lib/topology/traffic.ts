/** How a node or an edge fares, as its panel shows it. Types only. */

export interface TrafficFigures {
  allowed: number
  /** Answered 401 or 403. */
  refused: number
  failed: number
  inputTokens: number
  outputTokens: number
  /** Milliseconds of allowed calls, from arrival to the end of the answer; null when there were none. */
  p50Ms: number | null
  p95Ms: number | null
}

export interface ObjectTraffic {
  /** Null when calls over it do not pass the gateway, so that nobody counts them. */
  figures: TrafficFigures | null
  refusals: {
    id: string
    /** ISO 8601. */
    time: string
    code: string
    caller: string
    modelApi: string
  }[]
  events: {
    id: string
    /** ISO 8601. */
    time: string
    action: string
    result: 'success' | 'refused' | 'failed'
    who: string
    target: string
  }[]
  /** The id by which the audit log is filtered for all of its lines. */
  auditId: string
}
