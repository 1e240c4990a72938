import type { IncomingMessage, ServerResponse } from 'node:http'
import { hostRule } from '@/lib/host-rule'
import { log } from '@/lib/log'
import type { ServerContext } from '@/server/context'
import { serveGateway } from '@/server/gateway/serve-gateway'
import { answerError } from '@/server/http/answer'
import { openExchange, type Exchange } from '@/server/http/exchange'
import { refuseMalformed } from '@/server/http/refuse-malformed'
import { healthRoutes } from '@/server/http/health'
import { serveRoute, type Route } from '@/server/http/route'
import { identityRoutes } from '@/server/identity/routes'

/** One handler for both listeners. Never throws and never rejects. */
export type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** Builds the handler: health and identity endpoints by exact path, everything else is the gateway's. */
export function createServe(context: ServerContext): Serve {
  const routes = new Map<string, Route>([...healthRoutes(), ...identityRoutes(context.config)])
  const { host, publicGatewayUrl } = context.config
  const acceptsHost = hostRule({ host, publicUrl: publicGatewayUrl })
  return (request, response) => {
    const exchange = openExchange(request, response)
    if (refuseMalformed(exchange, acceptsHost)) return
    const route = routes.get(exchange.path)
    // An identity endpoint reads its body only after a look at the headers and asks for it then (RFC 9110 10.1.1).
    if (route === undefined && request.headers.expect !== undefined) response.writeContinue()
    serveExchange(context, exchange, route).catch((error: unknown) => answerUnexpected(exchange, error))
  }
}

async function serveExchange(
  context: ServerContext,
  exchange: Exchange,
  route: Route | undefined,
): Promise<void> {
  await (route === undefined ? serveGateway(context, exchange) : serveRoute(context, { exchange, route }))
}

/** The last resort: whatever an endpoint did not foresee is a 500 whose cause only the log knows. */
function answerUnexpected(exchange: Exchange, error: unknown): void {
  const { requestId, path, response } = exchange
  log().error({ err: error, requestId, path }, 'request failed')
  if (response.headersSent) {
    response.destroy()
    return
  }
  answerError(exchange, {
    status: 500,
    code: 'internal.error',
    message: 'Something went wrong here. Try again, and report the request ID if it goes on.',
  })
}
