import { describeTokenRequest } from '@/lib/snippets/http-request'
import { quoteShell, writeCurl } from '@/lib/snippets/write-curl'

/** What the texts of a client are made from. */
export interface ClientContext {
  instanceId: string
  clientId: string
  issuer: string
  /** The token endpoint under the public address. */
  publicTokenEndpoint: string
  /** The token endpoint that works from this machine as pasted. */
  tokenEndpoint: string
  /** `audience|value` that the client holds, to make the request useful at once. */
  scope: string | undefined
}

type WithSecret = ClientContext & { clientSecret: string }

/** Lines for an `.env` file. The names are those that the vendor's demo reads, where it has one. */
export function toEnv({ clientId, clientSecret, issuer, tokenEndpoint, scope }: WithSecret): string {
  const lines = [
    `IDAAS_ISSUER=${issuer}`,
    `IDAAS_TOKEN_ENDPOINT=${tokenEndpoint}`,
    `IDAAS_CLIENT_ID=${clientId}`,
    `IDAAS_CLIENT_SECRET=${clientSecret}`,
  ]
  // The bar of a scope is a pipe to a shell that reads the file.
  if (scope !== undefined) lines.push(`IDAAS_SCOPE=${quoteShell(scope)}`)
  return lines.join('\n') + '\n'
}

/** The token request with the secret in it, for a shell; prints the whole answer. */
export function toCurl({ clientId, clientSecret, tokenEndpoint, scope }: WithSecret): string {
  const request = describeTokenRequest({ endpoint: tokenEndpoint, clientId, clientSecret, scope })
  return `${writeCurl({ ...request, pick: null })}\n`
}

/** The same values for a program that reads JSON. */
export function toJson({ clientId, clientSecret, issuer, tokenEndpoint, scope }: WithSecret): string {
  const values = { issuer, tokenEndpoint, clientId, clientSecret, ...(scope === undefined ? {} : { scope }) }
  return JSON.stringify(values, null, 2) + '\n'
}

/** The ways to authenticate that this server and the vendor's SDKs have in common. */
export const sdkAuthentications = ['CLIENT_SECRET_POST', 'CLIENT_SECRET_BASIC'] as const
export type SdkAuthentication = (typeof sdkAuthentications)[number]

/** Environment variable that the configuration tells the SDKs to read the secret from. */
export const sdkSecretVariable = 'IDAAS_CLIENT_SECRET'

/**
 * The configuration file of the vendor's SDKs (`client-config.json`), filled in. It names the variable that holds the
 * secret, never the secret. The SDKs speak https only, hence the public addresses.
 */
export function toSdkConfiguration(context: ClientContext, authnMethod: SdkAuthentication): string {
  const { instanceId, clientId, issuer, publicTokenEndpoint, scope } = context
  const configuration = {
    idaasInstanceId: instanceId,
    clientId,
    issuer,
    tokenEndpoint: publicTokenEndpoint,
    ...(scope === undefined ? {} : { scope }),
    developerApiEndpoint: new URL(issuer).host,
    authnConfiguration: {
      identityType: 'CLIENT',
      authnMethod,
      clientSecretEnvVarName: sdkSecretVariable,
    },
    httpConfiguration: { connectTimeout: 5000, readTimeout: 10000 },
  }
  return JSON.stringify(configuration, null, 2) + '\n'
}
