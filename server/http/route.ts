import type { ServerContext } from '@/server/context'
import { answerError } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** Serves one method of one path. May throw; the handler answers 500 then. */
export type Endpoint = (context: ServerContext, exchange: Exchange) => void | Promise<void>

export interface Route {
  get?: Endpoint
  post?: Endpoint
  /** Answers a method that the path does not serve (405); the default is the plain error body. */
  refuseMethod?: (exchange: Exchange, allow: string) => void
}

/** Picks the endpoint for the request's method. HEAD is GET without a body (RFC 9110 section 9.3.2). */
export async function serveRoute(
  context: ServerContext,
  { exchange, route }: { exchange: Exchange; route: Route },
): Promise<void> {
  const { method } = exchange.request
  const endpoint =
    method === 'POST' ? route.post : method === 'GET' || method === 'HEAD' ? route.get : undefined
  if (endpoint !== undefined) return endpoint(context, exchange)
  const allow = [
    ...(route.get === undefined ? [] : ['GET', 'HEAD']),
    ...(route.post === undefined ? [] : ['POST']),
  ]
  const refuse = route.refuseMethod ?? refusePlainly
  refuse(exchange, allow.join(', '))
}

function refusePlainly(exchange: Exchange, allow: string): void {
  answerError(exchange, {
    status: 405,
    code: 'method.not_allowed',
    message: `This path serves ${allow}.`,
    headers: { allow },
  })
}
