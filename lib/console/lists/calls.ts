import { listRequests } from '@/lib/audit/list-requests'
import { listRequestsQuery } from '@/lib/audit/schema'
import { defineList } from '@/lib/console/lists/define-list'

/** Calls through the gateway. */
export const callList = defineList({
  page: 'calls',
  permission: 'request:read',
  schema: listRequestsQuery,
  read: listRequests,
  csv: {
    id: ({ id }) => id,
    time: ({ time }) => time,
    method: ({ method }) => method,
    path: ({ path }) => path,
    status: ({ status }) => status,
    ended: ({ ended }) => ended,
    code: ({ code }) => code,
    application_id: ({ applicationId }) => applicationId,
    consumer_id: ({ consumer }) => consumer?.id ?? null,
    consumer: ({ consumer }) => consumer?.name ?? null,
    model_api_id: ({ modelApi }) => modelApi?.id ?? null,
    model_api: ({ modelApi }) => modelApi?.name ?? null,
    service: ({ serviceName }) => serviceName,
    model: ({ model }) => model,
    stream: ({ stream }) => stream,
    upstream_status: ({ upstreamStatus }) => upstreamStatus,
    bearer_ms: ({ bearerMs }) => bearerMs,
    decision_ms: ({ decisionMs }) => decisionMs,
    upstream_ms: ({ upstreamMs }) => upstreamMs,
    first_byte_ms: ({ firstByteMs }) => firstByteMs,
    total_ms: ({ totalMs }) => totalMs,
    input_tokens: ({ inputTokens }) => inputTokens,
    output_tokens: ({ outputTokens }) => outputTokens,
    source_ip: ({ sourceIp }) => sourceIp,
  },
})
