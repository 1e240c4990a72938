import { describe, expect, it } from 'vitest'
import { toCurl, toEnv, toJson, toSdkConfiguration } from '@/lib/snippets/client-configuration'

const context = {
  instanceId: 'idaas_1',
  clientId: 'app_a',
  clientSecret: 'CSx',
  issuer: 'https://localhost:8443/oauth2',
  publicTokenEndpoint: 'https://localhost:8443/oauth2/token',
  tokenEndpoint: 'http://localhost:8080/oauth2/token',
  scope: 'urn:orders|orders:read',
}

describe('texts of a new client secret', () => {
  it('quotes the scope in .env, because | means a pipe to a shell', () => {
    expect(toEnv(context)).toBe(
      [
        'IDAAS_ISSUER=https://localhost:8443/oauth2',
        'IDAAS_TOKEN_ENDPOINT=http://localhost:8080/oauth2/token',
        'IDAAS_CLIENT_ID=app_a',
        'IDAAS_CLIENT_SECRET=CSx',
        "IDAAS_SCOPE='urn:orders|orders:read'",
        '',
      ].join('\n'),
    )
  })

  it('makes a token request that works as pasted', () => {
    expect(toCurl(context)).toBe(
      [
        'curl http://localhost:8080/oauth2/token \\',
        '  -d grant_type=client_credentials \\',
        '  -d client_id=app_a \\',
        '  -d client_secret=CSx \\',
        "  --data-urlencode 'scope=urn:orders|orders:read'",
        '',
      ].join('\n'),
    )
  })

  it('leaves the scope out when the client holds none', () => {
    const without = { ...context, scope: undefined }
    expect(toEnv(without)).not.toContain('SCOPE')
    expect(toCurl(without)).not.toContain('scope')
    expect(JSON.parse(toSdkConfiguration(without, 'CLIENT_SECRET_POST'))).not.toHaveProperty('scope')
    expect(JSON.parse(toJson(without))).toEqual({
      issuer: context.issuer,
      tokenEndpoint: context.tokenEndpoint,
      clientId: 'app_a',
      clientSecret: 'CSx',
    })
  })
})

describe('the configuration of the SDKs', () => {
  it('is the vendor’s file, over https, without the secret', () => {
    const text = toSdkConfiguration(context, 'CLIENT_SECRET_BASIC')
    expect(text).not.toContain('CSx')
    expect(JSON.parse(text)).toEqual({
      idaasInstanceId: 'idaas_1',
      clientId: 'app_a',
      issuer: 'https://localhost:8443/oauth2',
      tokenEndpoint: 'https://localhost:8443/oauth2/token',
      scope: 'urn:orders|orders:read',
      developerApiEndpoint: 'localhost:8443',
      authnConfiguration: {
        identityType: 'CLIENT',
        authnMethod: 'CLIENT_SECRET_BASIC',
        clientSecretEnvVarName: 'IDAAS_CLIENT_SECRET',
      },
      httpConfiguration: { connectTimeout: 5000, readTimeout: 10000 },
    })
  })
})
