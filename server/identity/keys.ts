import { keySetMaxAgeSeconds, publicKeySet, publishedKeys } from '@/lib/identity/keys/published-keys'
import type { ServerContext } from '@/server/context'
import { answer } from '@/server/http/answer'
import type { Exchange } from '@/server/http/exchange'

/** The JWK set (RFC 7517 section 5). */
export function serveKeys({ snapshots }: ServerContext, exchange: Exchange): void {
  answer(exchange, {
    status: 200,
    body: { keys: publicKeySet(publishedKeys(snapshots.current, Date.now())) },
    headers: { 'cache-control': `public, max-age=${keySetMaxAgeSeconds}` },
  })
}
