import type { ServerContext } from '@/server/context'
import { answerError } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** Serves every path that is not an identity or health endpoint. */
export function serveGateway(_context: ServerContext, exchange: Exchange): void {
  answerError(exchange, {
    status: 404,
    code: 'resource.not_found',
    message: 'Nothing is served at this path.',
  })
}
