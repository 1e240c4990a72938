import { clientAuthenticationMethods } from '@/lib/identity/client-authentication/read-client-credentials'
import { grantTypes } from '@/lib/identity/tokens/grant-types'
import { issuerOf } from '@/lib/identity/metadata/issuer'

/**
 * Authorization server metadata (RFC 8414 section 2), served as OpenID Connect Discovery as well. It names what works and
 * nothing else: there is no authorization endpoint and no ID token yet, so their lists are empty.
 */
export function describeServer(settings: { publicGatewayUrl: string }) {
  const issuer = issuerOf(settings)
  return {
    issuer,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    grant_types_supported: grantTypes,
    token_endpoint_auth_methods_supported: clientAuthenticationMethods,
    response_types_supported: [],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [],
  }
}
