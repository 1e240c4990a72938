/** Path of the issuer below the public origin of the data plane, fixed by the vendor. */
export const issuerPath = '/api/v2/iauths_system/oauth2'

/** The issuer: `iss` of every token and the base of the OAuth endpoints (RFC 8414 section 2). */
export function issuerOf({ publicGatewayUrl }: { publicGatewayUrl: string }): string {
  return `${publicGatewayUrl}${issuerPath}`
}
