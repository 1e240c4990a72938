import { describeError, type GatewayErrorCode } from '@/lib/gateway/errors/gateway-error'
import { readModelName } from '@/lib/gateway/requests/read-model-name'
import { toUpstreamHeaders } from '@/lib/gateway/upstream/headers'
import type { Upstream } from '@/lib/gateway/upstream/upstream-pools'
import { log } from '@/lib/log'
import { matchModelApi, type SnapshotModelApi } from '@/lib/policy/snapshot'
import type { ServerContext } from '@/server/context'
import { Call } from '@/server/gateway/call'
import { readBody } from '@/server/gateway/read-body'
import { Relay } from '@/server/gateway/relay'
import { answer } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

interface Endpoint {
  method: 'GET' | 'POST'
  /** Path behind the base URL of the service. */
  upstreamPath: string
}

/** What a Model API serves behind its base path. */
const endpoints = new Map<string, Endpoint>([
  ['/v1/chat/completions', { method: 'POST', upstreamPath: '/chat/completions' }],
  ['/v1/models', { method: 'GET', upstreamPath: '/models' }],
])

/** Serves a call of a Model API; every path that no other endpoint claims comes here. */
export async function serveGateway({ gateway }: ServerContext, exchange: Exchange): Promise<void> {
  const target = findEndpoint(exchange, matchModelApi(gateway.snapshots.current, exchange.path))
  if (target === undefined) return
  // Every call is recorded: what could not be recorded is not let in.
  if (!gateway.spool.isWritable()) return answerPlainError(exchange, 'records.unavailable')
  const { modelApi, endpoint } = target
  const call = new Call(gateway, { exchange, modelApi })
  if (!call.decision.allowed) return call.refuse()
  call.open()
  const body = endpoint.method === 'POST' ? await takeBody(call) : undefined
  const upstream = call.isOver ? undefined : findUpstream(call)
  if (upstream !== undefined) forward(call, { upstream, endpoint, body })
}

function findEndpoint(
  exchange: Exchange,
  match: { modelApi: SnapshotModelApi; rest: string } | undefined,
): { modelApi: SnapshotModelApi; endpoint: Endpoint } | undefined {
  const endpoint = match === undefined ? undefined : endpoints.get(match.rest)
  if (match === undefined || endpoint === undefined) {
    answerPlainError(exchange, 'path.unknown')
    return undefined
  }
  if (exchange.request.method !== endpoint.method) {
    answerPlainError(exchange, 'method.not_allowed', { allow: endpoint.method })
    return undefined
  }
  return { modelApi: match.modelApi, endpoint }
}

/** An error before there is a call: nothing was decided, so nothing is recorded. */
function answerPlainError(
  exchange: Exchange,
  code: GatewayErrorCode,
  headers: Record<string, string> = {},
): void {
  const { status, body } = describeError(code, exchange.requestId)
  answer(exchange, { status, body, headers: { 'cache-control': 'no-store', ...headers } })
}

/** The body as it was sent; the model's name is noted for the record. A call that cannot go on is ended. */
async function takeBody(call: Call): Promise<Buffer | undefined> {
  const body = await readBody(call.exchange.request)
  if (body === 'too_large') call.fail('body.too_large')
  if (typeof body === 'string') return undefined
  call.progress.model = readModelName(body)
  return body
}

function findUpstream(call: Call): Upstream | undefined {
  const { gateway, modelApi, exchange } = call
  try {
    return gateway.upstreams.find(modelApi.service, gateway.snapshots.current.instanceId)
  } catch (error) {
    log().error(
      { err: error, requestId: exchange.requestId, serviceId: modelApi.service.id },
      'service cannot be used',
    )
    call.fail('internal.error')
    return undefined
  }
}

function forward(call: Call, to: { upstream: Upstream; endpoint: Endpoint; body: Buffer | undefined }): void {
  const { upstream, endpoint, body } = to
  call.progress.sentAt = performance.now()
  upstream.pool.dispatch(
    {
      path: upstream.pathPrefix + endpoint.upstreamPath,
      method: endpoint.method,
      headers: toUpstreamHeaders(call.exchange.request.rawHeaders, upstream.authorization),
      body,
    },
    new Relay(call, upstream),
  )
}
