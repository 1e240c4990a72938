import type { Config } from '@/lib/config'
import { issuerPath } from '@/lib/identity/metadata/issuer'
import { OAuthError } from '@/lib/identity/oauth-error'
import type { Exchange } from '@/server/http/exchange'
import type { Route } from '@/server/http/route'
import { answerOAuthError } from '@/server/identity/answer-oauth-error'
import { createTokenEndpoint } from '@/server/identity/token'
import { serveKeys } from '@/server/identity/keys'
import { createMetadataEndpoint } from '@/server/identity/metadata'

/** The endpoints of the authorization server by path. */
export function identityRoutes(settings: Config): [string, Route][] {
  const metadata: Route = { get: createMetadataEndpoint(settings) }
  return [
    [`${issuerPath}/token`, { post: createTokenEndpoint(), refuseMethod }],
    [`${issuerPath}/jwks`, { get: serveKeys }],
    // OpenID Connect Discovery puts the well-known path behind the issuer's, RFC 8414 section 3.1 before it.
    [`${issuerPath}/.well-known/openid-configuration`, metadata],
    [`/.well-known/oauth-authorization-server${issuerPath}`, metadata],
  ]
}

function refuseMethod(exchange: Exchange, allow: string): void {
  const error = new OAuthError('invalid_request', { status: 405, description: `Use ${allow}.` })
  answerOAuthError(exchange, error, allow)
}
