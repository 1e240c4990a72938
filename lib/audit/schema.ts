import * as z from 'zod'
import { instant, objectId, pageQuery, searchText, timestamp } from '@/lib/schema'

export const auditResult = z.enum(['success', 'refused', 'failed'], 'Choose success, refused or failed.')

const action = z
  .string('Enter an action.')
  .regex(
    /^[a-z_]{1,40}(\.[a-z_]{0,40})?$/,
    'Enter an action such as edge.connected, or its noun such as edge.',
  )

export const listAuditEventsQuery = pageQuery.extend({
  search: searchText.optional(),
  /** An action such as `edge.connected`, or a noun such as `edge` for all of its actions. */
  action: action.optional(),
  /** Id of who acted. */
  actorId: searchText.optional(),
  /** Id of what was acted on. */
  targetId: searchText.optional(),
  requestId: searchText.optional(),
  result: auditResult.optional(),
  /** At or after this moment. */
  since: instant.optional(),
  /** Before this moment. */
  until: instant.optional(),
})

export const auditEventDto = z.strictObject({
  id: z.string(),
  time: timestamp,
  action: z.string(),
  result: auditResult,
  actor: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  /** The door: `console`, `api`, `token` and others. */
  via: z.string(),
  sourceIp: z.string(),
  requestId: z.string(),
  target: z.strictObject({ type: z.string(), id: z.string(), name: z.string() }),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEventDto = z.infer<typeof auditEventDto>

export const exportFormat = z.enum(['csv', 'jsonl'], 'Choose csv or jsonl.')
export type ExportFormat = z.infer<typeof exportFormat>

/** What a verification of the chain found. */
export const chainState = z.strictObject({
  verifiedAt: timestamp,
  /** Lines whose chain holds, from the first on. */
  lines: z.int(),
  /** Time of the last of them. */
  lastLineAt: timestamp.nullable(),
  /**
   * The first line that does not follow from the lines before it (`changed`), or where lines are gone that an earlier
   * verification saw at the end (`cut`). Null when the chain holds.
   */
  broken: z.strictObject({ fault: z.enum(['changed', 'cut']), line: z.string(), id: z.string() }).nullable(),
})
export type ChainState = z.infer<typeof chainState>

/** How calls end, in three words: answered, turned away by a decision, or anything else. */
const callResult = z.enum(['allowed', 'refused', 'failed'], 'Choose allowed, refused or failed.')
export type CallResult = z.output<typeof callResult>

/** Spans that end now. */
const callRange = z.enum(['1h', '24h', '7d', '30d'], 'Choose 1h, 24h, 7d or 30d.')
export type CallRange = z.output<typeof callRange>

export const listRequestsQuery = pageQuery.extend({
  /** A request id, or its beginning. */
  search: searchText.optional(),
  /** Of the decision and of the upstream; `ended` tells more. */
  result: callResult.optional(),
  range: callRange.optional(),
  applicationId: objectId.optional(),
  modelApiId: objectId.optional(),
  consumerId: objectId.optional(),
  /** Stable code of the refusal or failure, for example `grant.not_found`. */
  code: searchText.optional(),
  ended: z
    .enum(
      ['completed', 'refused', 'failed', 'caller_left', 'revoked'],
      'Choose completed, refused, failed, caller_left or revoked.',
    )
    .optional(),
  since: instant.optional(),
  until: instant.optional(),
})

const object = z.strictObject({ id: z.string(), name: z.string() }).nullable()

/** One call through the gateway, as lists show it. */
export const requestSummaryDto = z.strictObject({
  id: z.string(),
  time: timestamp,
  method: z.string(),
  path: z.string(),
  /** Null when no Model API has the path. */
  modelApi: object,
  serviceName: z.string(),
  applicationId: z.string().nullable(),
  consumer: object,
  model: z.string(),
  stream: z.boolean(),
  status: z.int(),
  /** Stable code of the refusal or failure; empty when the upstream answered. */
  code: z.string(),
  /** `completed`, `refused`, `failed`, `caller_left` or `revoked`. */
  ended: z.string(),
  upstreamStatus: z.int().nullable(),
  /** Of the bearer check; null in records of earlier versions. */
  bearerMs: z.number().nullable(),
  /** Of the decision. */
  decisionMs: z.number().nullable(),
  upstreamMs: z.number().nullable(),
  firstByteMs: z.number().nullable(),
  totalMs: z.number(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
  sourceIp: z.string(),
})
export type RequestSummaryDto = z.infer<typeof requestSummaryDto>

/** One call with the steps of its decision and, when it was refused, what was missing. */
export const requestDto = requestSummaryDto.extend({
  steps: z.array(
    z.strictObject({
      check: z.string(),
      passed: z.boolean(),
      outcome: z.string(),
      values: z.record(z.string(), z.string()),
      /** The step in words. */
      detail: z.string(),
    }),
  ),
  missing: z
    .looseObject({
      kind: z.enum(['edge', 'scope_grant', 'grant']),
      /** The next step in words. */
      detail: z.string(),
    })
    .nullable(),
})
export type RequestDto = z.infer<typeof requestDto>
