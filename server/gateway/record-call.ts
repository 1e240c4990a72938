import type { CallEnding } from '@/lib/gateway/requests/record'
import { newId } from '@/lib/ids'
import type { Call } from '@/server/gateway/call'

/** Writes the request record of a call that has ended. */
export function recordCall(call: Call, end: { ended: CallEnding; status: number; code: string }): void {
  const { exchange, modelApi, decision, progress, gateway, checkTimes } = call
  const now = performance.now()
  const { sentAt, firstByteAt, usage } = progress
  gateway.spool.request({
    id: exchange.requestId,
    instanceId: gateway.snapshots.current.instanceId,
    time: call.arrivedAt,
    method: exchange.request.method ?? '',
    path: exchange.path,
    modelApiId: modelApi.id,
    modelApiName: modelApi.name,
    serviceName: modelApi.service.name,
    applicationId: decision.application?.id ?? '',
    consumerId: decision.consumer?.id ?? '',
    consumerName: decision.consumer?.name ?? '',
    model: progress.model,
    stream: progress.stream,
    status: end.status,
    code: end.code,
    steps: decision.steps,
    missing: decision.allowed ? null : (decision.missing ?? null),
    upstreamStatus: progress.upstreamStatus,
    bearerMs: round(checkTimes.bearerMs),
    decisionMs: round(checkTimes.decisionMs),
    upstreamMs: sentAt === undefined ? null : round(now - sentAt),
    firstByteMs: firstByteAt === undefined ? null : round(firstByteAt - exchange.startedAt),
    totalMs: round(now - exchange.startedAt),
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    ended: end.ended,
    sourceIp: exchange.sourceIp,
  })
}

/** Writes the audit line of a refusal: who was refused what, and why. */
export function recordRefusal({ exchange, modelApi, decision, gateway }: Call): void {
  if (decision.allowed) return
  const { application, reason, missing } = decision
  gateway.spool.audit({
    id: newId('evt'),
    instanceId: gateway.snapshots.current.instanceId,
    time: new Date(),
    action: 'gateway.refused',
    result: 'refused',
    actorKind: application === undefined ? 'anonymous' : 'application',
    actorId: application?.id ?? '',
    actorName: application?.name ?? '',
    via: 'gateway',
    sourceIp: exchange.sourceIp,
    requestId: exchange.requestId,
    targetType: 'model_api',
    targetId: modelApi.id,
    targetName: modelApi.name,
    detail: missing === undefined ? { reason } : { reason, missing: { ...missing } },
  })
}

/** Microseconds are precise enough for a record. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
