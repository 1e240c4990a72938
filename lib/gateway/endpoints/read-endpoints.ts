import type { Actor } from '@/lib/actor'
import { config } from '@/lib/config'
import { readAuthority } from '@/lib/gateway/endpoints/read-authority'
import type { EndpointsDto } from '@/lib/gateway/endpoints/schema'
import { describeServer } from '@/lib/identity/metadata/describe-server'

/** Where callers find this instance, and whose certificate they see there. */
export async function readEndpoints(actor: Actor): Promise<EndpointsDto> {
  const certificate = await readAuthority(actor)
  const { gatewayTlsPort, publicGatewayUrl, snippetGatewayUrl, localGatewayUrl } = config()
  const isPublic = snippetGatewayUrl === publicGatewayUrl
  const httpUrl = isPublic ? localGatewayUrl : snippetGatewayUrl
  const { issuer, token_endpoint, jwks_uri } = describeServer(config())
  return {
    publicUrl: isPublic ? publicGatewayUrl : null,
    httpUrl,
    httpsUrl: `https://${new URL(httpUrl).hostname}:${gatewayTlsPort}`,
    issuer,
    tokenEndpoint: token_endpoint,
    jwksUri: jwks_uri,
    discovery: `${issuer}/.well-known/openid-configuration`,
    metadata: `${new URL(issuer).origin}/.well-known/oauth-authorization-server${new URL(issuer).pathname}`,
    authority:
      certificate === undefined
        ? null
        : {
            subject: certificate.subject.split('\n').join(', '),
            fingerprint: certificate.fingerprint256,
            validFrom: new Date(certificate.validFrom).toISOString(),
            validTo: new Date(certificate.validTo).toISOString(),
          },
  }
}
