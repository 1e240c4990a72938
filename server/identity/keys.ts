import { keySetMaxAgeSeconds, publishedKeys } from '@/lib/identity/keys/published-keys'
import type { ServerContext } from '@/server/context'
import { answer } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** The JWK set (RFC 7517 section 5): public members only, named one by one so that no other can slip in. */
export function serveKeys({ snapshots }: ServerContext, exchange: Exchange): void {
  const keys = publishedKeys(snapshots.current, Date.now()).map(
    ({ kid, algorithm, publicJwk: { kty, n, e } }) => ({
      kty,
      use: 'sig',
      alg: algorithm,
      kid,
      n,
      e,
    }),
  )
  answer(exchange, {
    status: 200,
    body: { keys },
    headers: { 'cache-control': `public, max-age=${keySetMaxAgeSeconds}` },
  })
}
