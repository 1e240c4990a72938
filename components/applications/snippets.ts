/** What the texts of a new client secret are made from. */
export interface SecretContext {
  clientId: string
  clientSecret: string
  issuer: string
  tokenEndpoint: string
  /** `audience|value` that the client holds, to make the request useful at once. */
  scope: string | undefined
}

/** Lines for an `.env` file. The names are those that the vendor's demo reads, where it has one. */
export function toEnv({ clientId, clientSecret, issuer, tokenEndpoint, scope }: SecretContext): string {
  const lines = [
    `IDAAS_ISSUER=${issuer}`,
    `IDAAS_TOKEN_ENDPOINT=${tokenEndpoint}`,
    `IDAAS_CLIENT_ID=${clientId}`,
    `IDAAS_CLIENT_SECRET=${clientSecret}`,
  ]
  if (scope !== undefined) lines.push(`IDAAS_SCOPE='${scope}'`)
  return lines.join('\n') + '\n'
}

/** The token request (RFC 6749, section 4.4.2) for a shell. */
export function toCurl({ clientId, clientSecret, tokenEndpoint, scope }: SecretContext): string {
  const parts = [
    `curl ${tokenEndpoint}`,
    `-d grant_type=client_credentials`,
    `-d client_id=${clientId}`,
    `-d client_secret=${clientSecret}`,
  ]
  if (scope !== undefined) parts.push(`--data-urlencode 'scope=${scope}'`)
  return parts.join(' \\\n  ') + '\n'
}

/** The same values for a program that reads JSON. */
export function toJson({ clientId, clientSecret, issuer, tokenEndpoint, scope }: SecretContext): string {
  const values = { issuer, tokenEndpoint, clientId, clientSecret, ...(scope === undefined ? {} : { scope }) }
  return JSON.stringify(values, null, 2) + '\n'
}
