import * as z from 'zod'
import type { RequestDto } from '@/lib/audit/schema'
import type { AuditEvent } from '@/lib/db/generated/client'
import type {
  AccessQuestion,
  ExplainedDecision,
  ExplainedObject,
  ExplainedRecord,
  ExplainedStep,
  Explanation,
} from '@/lib/explain/schema'
import type { DecisionStep, Missing } from '@/lib/policy/decision'
import { describeStep } from '@/lib/policy/explain'

/** A stored decision with the question that it answered, as far as the record tells. */
export interface FoundRecord {
  record: ExplainedRecord
  question: AccessQuestion | null
  action: Explanation['action']
  principal: ExplainedObject | null
  resource: ExplainedObject | null
}

/** A stored call as it was decided. */
export function toRecord(request: RequestDto): ExplainedRecord {
  const { id, time, ended, code, steps, missing } = request
  return {
    kind: 'request',
    id,
    requestId: id,
    time,
    result: ended,
    code,
    decision: readDecision(steps, withoutWords(missing)),
  }
}

/** The data plane wrote what was missing as JSON of the decision's own type; the words were added on the way here. */
function withoutWords(missing: RequestDto['missing']): Missing | null {
  if (missing === null) return null
  const { detail: _detail, ...rest } = missing
  return rest as unknown as Missing
}

/**
 * The question of a stored call. The token itself was never kept; its audience and scope stand in the steps that looked at
 * them. Null when the caller could not be named.
 */
export function toQuestion({ applicationId, modelApi, steps }: RequestDto): AccessQuestion | null {
  if (applicationId === null || modelApi === null) return null
  const about = (check: string, value: string) => steps.find((step) => step.check === check)?.values[value]
  const audience = about('audience', 'audience')
  const scope = about('scope', 'scope')
  return {
    principal: applicationId,
    resource: modelApi.id,
    ...(audience === undefined ? {} : { audience }),
    ...(scope === undefined || scope === '' ? {} : { scope }),
  }
}

const step = z.object({
  check: z.string(),
  passed: z.boolean(),
  outcome: z.string(),
  values: z.record(z.string(), z.string()),
})
const tokenDetail = z.object({
  audience: z.string().catch(''),
  asked: z.string().catch(''),
  reason: z.string().catch(''),
  steps: z.array(step).catch([]),
})

/** What an audit line of the token endpoint, or of a gateway call without a record, says about its decision. */
export function readTokenEvent(
  event: Pick<AuditEvent, 'id' | 'requestId' | 'time' | 'action' | 'result' | 'detail'>,
): {
  record: ExplainedRecord
  action: Explanation['action']
  audience: string
  scope: string
} {
  const detail = tokenDetail.parse(event.detail)
  const steps = detail.steps.map((each): ExplainedStep => ({
    ...each,
    detail: describeStep(each as DecisionStep),
  }))
  const decision = readDecision(steps, null)
  const isRefused = event.result !== 'success'
  return {
    record: {
      kind: 'event',
      id: event.id,
      requestId: event.requestId,
      time: event.time.toISOString(),
      result: event.result,
      code: detail.reason,
      decision: isRefused ? { ...decision, allowed: false, reason: detail.reason } : decision,
    },
    action: event.action === 'gateway.refused' ? 'call' : 'token',
    audience: detail.audience,
    scope: detail.asked,
  }
}

function readDecision(steps: ExplainedStep[], missing: Missing | null): ExplainedDecision {
  const failed = steps.find(({ passed }) => !passed)
  return { allowed: failed === undefined, reason: failed?.outcome ?? null, steps, missing }
}
