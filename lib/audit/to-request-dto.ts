import type { RequestDto, RequestSummaryDto } from '@/lib/audit/schema'
import type { GatewayRequest } from '@/lib/db/generated/client'
import type { DecisionStep, Missing } from '@/lib/policy/decision'
import { describeMissing, describeStep } from '@/lib/policy/explain'

export function toRequestSummaryDto(row: GatewayRequest): RequestSummaryDto {
  return {
    id: row.id,
    time: row.time.toISOString(),
    method: row.method,
    path: row.path,
    modelApi: row.modelApiId === '' ? null : { id: row.modelApiId, name: row.modelApiName },
    serviceName: row.serviceName,
    applicationId: row.applicationId === '' ? null : row.applicationId,
    consumer: row.consumerId === '' ? null : { id: row.consumerId, name: row.consumerName },
    model: row.model,
    stream: row.stream,
    status: row.status,
    code: row.code,
    ended: row.ended,
    upstreamStatus: row.upstreamStatus,
    bearerMs: row.bearerMs,
    decisionMs: row.decisionMs,
    upstreamMs: row.upstreamMs,
    firstByteMs: row.firstByteMs,
    totalMs: row.totalMs,
    inputTokens: row.inputTokens,
    outputTokens: row.outputTokens,
    sourceIp: row.sourceIp,
  }
}

/** The data plane wrote steps and what was missing as JSON of the decision's own types. */
export function toRequestDto(row: GatewayRequest): RequestDto {
  const steps = row.steps as unknown as DecisionStep[]
  const missing = row.missing as unknown as Missing | null
  return {
    ...toRequestSummaryDto(row),
    steps: steps.map((step) => ({ ...step, detail: describeStep(step) })),
    missing: missing === null ? null : { ...missing, detail: describeMissing(missing) },
  }
}
