import type { Config } from '@/lib/config'
import { describeServer } from '@/lib/identity/metadata/describe-server'
import { answer } from '@/server/http/answer'
import type { Endpoint } from '@/server/http/route'

/** Serves the metadata; it depends on settings only and is written once. */
export function createMetadataEndpoint(settings: Config): Endpoint {
  const body = Buffer.from(JSON.stringify(describeServer(settings)))
  const headers = { 'cache-control': 'public, max-age=300' }
  return (_, exchange) => answer(exchange, { status: 200, body, headers })
}
