/** The certificate authority of this installation, without its key. */
export interface AuthorityDto {
  subject: string
  /** SHA-256 of the certificate, in pairs with colons. */
  fingerprint: string
  validFrom: string
  validTo: string
}

/** Where the data plane is reached. */
export interface EndpointsDto {
  /** Set by PUBLIC_GATEWAY_URL; null when callers use this machine's own addresses. */
  publicUrl: string | null
  httpUrl: string
  httpsUrl: string
  issuer: string
  tokenEndpoint: string
  jwksUri: string
  discovery: string
  metadata: string
  /** Null until the data plane has made it. */
  authority: AuthorityDto | null
}
