import {
  challenge,
  describeError,
  errorEvent,
  type GatewayErrorCode,
} from '@/lib/gateway/errors/gateway-error'
import type { CallEnding } from '@/lib/gateway/requests/record'
import type { Usage } from '@/lib/gateway/upstream/usage-tap'
import { log } from '@/lib/log'
import type { Bearer, ModelCallDecision } from '@/lib/policy/decide'
import { modelInvokeScope, type SnapshotModelApi } from '@/lib/policy/snapshot'
import { grantEnd } from '@/server/gateway/decision-cache'
import type { Gateway } from '@/server/gateway/gateway'
import { recordCall, recordRefusal } from '@/server/gateway/record-call'
import { answer } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** What is measured while a call runs; times are `performance.now()`. */
export interface CallProgress {
  model: string
  stream: boolean
  /** The answer was begun with a Content-Length, so nothing can be added to it. */
  lengthPromised: boolean
  upstreamStatus: number | null
  sentAt: number | undefined
  firstByteAt: number | undefined
  usage: Usage | undefined
}

/** What the gateway's own checks took, in milliseconds. */
interface CheckTimes {
  bearerMs: number
  decisionMs: number
}

/** One call of a Model API, from the decision to its record. It is answered and recorded exactly once. */
export class Call {
  readonly gateway: Gateway
  readonly exchange: Exchange
  readonly arrivedAt = new Date()
  readonly progress: CallProgress = {
    model: '',
    stream: false,
    lengthPromised: false,
    upstreamStatus: null,
    sentAt: undefined,
    firstByteAt: undefined,
    usage: undefined,
  }
  readonly checkTimes: CheckTimes
  modelApi: SnapshotModelApi
  decision: ModelCallDecision
  #bearer: Bearer
  #isOver = false
  /** Counted with others of its kind instead of recorded by itself. */
  #isUnrecorded = false
  #abortUpstream: ((reason: Error) => void) | undefined

  constructor(gateway: Gateway, { exchange, modelApi }: { exchange: Exchange; modelApi: SnapshotModelApi }) {
    this.gateway = gateway
    this.exchange = exchange
    this.modelApi = modelApi
    this.#bearer = modelApi.authEnabled ? readBearer(gateway, exchange) : { failure: 'token.missing' }
    const checkedAt = performance.now()
    this.decision = this.#decide()
    this.checkTimes = {
      bearerMs: checkedAt - exchange.startedAt,
      decisionMs: performance.now() - checkedAt,
    }
  }

  /** Answered, given up or left; nothing more may be written. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** When the grant ends, epoch milliseconds; Infinity when it does not. */
  get allowedUntilMs(): number {
    return grantEnd(this.decision, this)
  }

  /** Starts to watch over the call: the caller may leave and the permission may go. */
  open(): void {
    this.gateway.openCalls.add(this)
    this.exchange.response.once('close', () => this.#leave())
  }

  /** From now on the end of the call, if it comes early, is carried to the upstream. */
  onAbort(abort: (reason: Error) => void): void {
    this.#abortUpstream = abort
  }

  /** Decides again with the current snapshot. Ends the call and returns false when it is no longer allowed. */
  recheck(): boolean {
    if (this.#isOver) return false
    const current = this.gateway.snapshots.current.modelApis.get(this.modelApi.id)
    this.modelApi = current ?? { ...this.modelApi, enabled: false }
    if (this.modelApi.authEnabled && 'claims' in this.#bearer) this.#distrust(this.#bearer)
    this.decision = this.#decide()
    if (!this.decision.allowed) this.refuse('revoked')
    return this.decision.allowed
  }

  /** Ends the call with the reason of its decision. */
  refuse(ended: 'refused' | 'revoked' = 'refused'): void {
    if (this.decision.allowed) return
    const { reason, steps, application } = this.decision
    const { refusals } = this.gateway
    // Anybody can be refused without a token, any number of times; what was let in before is always recorded.
    const isCounted =
      ended === 'refused' && application === undefined && !refusals.take(this.exchange.sourceIp)
    if (isCounted) this.#isUnrecorded = true
    else this.#record(() => recordRefusal(this))
    const scope = steps.at(-1)?.values.scope ?? modelInvokeScope
    this.#endWithError(reason, { ended, challenge: challenge(reason, scope) })
  }

  /** Ends the call with a failure of ours or of the upstream. */
  fail(code: GatewayErrorCode): void {
    this.#endWithError(code, { ended: 'failed' })
  }

  /** Takes note that the upstream's answer is complete. The record is safe before the caller sees the end. */
  complete(status: number): void {
    this.#finish({ ended: 'completed', status, code: '' })
  }

  #decide(): ModelCallDecision {
    const { modelApi } = this
    const { decisions, snapshots } = this.gateway
    return decisions.decide(snapshots.current, { modelApi, bearer: this.#bearer, nowMs: Date.now() })
  }

  /** A signing key that was withdrawn takes its tokens with it. */
  #distrust({ claims }: Extract<Bearer, { claims: unknown }>): void {
    if (!this.gateway.verifier.isTrusted(claims)) this.#bearer = { failure: 'token.invalid' }
  }

  #leave(): void {
    if (this.#isOver) return
    this.#finish({ ended: 'caller_left', status: this.progress.upstreamStatus ?? 499, code: '' })
    this.#abortUpstream?.(new Error('the caller has left'))
  }

  #endWithError(code: GatewayErrorCode, end: { ended: CallEnding; challenge?: string | undefined }): void {
    if (this.#isOver) return
    const { response, requestId } = this.exchange
    const error = describeError(code, requestId)
    const begun = response.headersSent
    this.#finish({ ended: end.ended, status: begun ? response.statusCode : error.status, code })
    if (!begun) {
      const authenticate = end.challenge === undefined ? {} : { 'www-authenticate': end.challenge }
      // Clients of the OpenAI API repeat a call after a 5xx; a refusal would only be repeated as well.
      const repeat = end.ended === 'failed' ? {} : { 'x-should-retry': 'false' }
      const headers = { 'cache-control': 'no-store', ...repeat, ...authenticate }
      answer(this.exchange, { status: error.status, body: error.body, headers })
    } else if (this.progress.stream && !this.progress.lengthPromised) {
      response.end(errorEvent(error))
    } else {
      // An answer of a promised length cannot turn into an error; breaking it off is the only honest sign.
      response.destroy()
    }
    this.#abortUpstream?.(new Error(`the call ended: ${code}`))
  }

  #finish(end: { ended: CallEnding; status: number; code: string }): void {
    this.#isOver = true
    this.gateway.openCalls.remove(this)
    if (!this.#isUnrecorded) this.#record(() => recordCall(this, end))
  }

  /** A full disk must not keep a call open whose permission is gone, nor hold up the calls behind it. */
  #record(write: () => void): void {
    try {
      write()
    } catch (error) {
      log().error({ err: error, requestId: this.exchange.requestId }, 'gateway: a call could not be recorded')
    }
  }
}

/** The bearer token of the Authorization header; the header must stand once (RFC 6750 section 2, RFC 9110 11.6.2). */
function readBearer({ verifier }: Gateway, { request }: Exchange): Bearer {
  const { rawHeaders } = request
  let authorization: string | undefined
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length !== 13 || name.toLowerCase() !== 'authorization') continue
    if (authorization !== undefined) return { failure: 'token.invalid' }
    authorization = rawHeaders[index + 1]
  }
  return verifier.verify(authorization)
}
