import { createRemoteJWKSet, customFetch as joseFetch, jwtVerify } from 'jose'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { Agent, fetch as undiciFetch } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { issuerOf } from '@/lib/identity/metadata/issuer'
import { ordersAudience, reachableSettings, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture(reachableSettings)
const scope = `${ordersAudience}|order:read`

let issuer: URL
let agent: Agent
beforeAll(() => {
  issuer = new URL(issuerOf(fixture.dataPlane.context.config))
  agent = new Agent({ connect: { ca: fixture.dataPlane.ca } })
})
afterAll(() => agent.close())

/** fetch as a client has it that trusts the local authority (`NODE_EXTRA_CA_CERTS`). */
function trustingFetch(url: string | URL, init: object = {}): Promise<Response> {
  return undiciFetch(url, { ...init, dispatcher: agent }) as unknown as Promise<Response>
}

/** Verifies a token as a service behind the resource server would: over the network, by the published keys. */
async function verifyAsService(token: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer.href}/jwks`), { [joseFetch]: trustingFetch })
  const { payload } = await jwtVerify(token, keys, {
    issuer: issuer.href,
    audience: ordersAudience,
    typ: 'at+jwt',
    algorithms: ['RS256'],
    requiredClaims: ['sub', 'client_id', 'iat', 'exp', 'jti', 'scope'],
  })
  return payload
}

it('a client that does not know the authority refuses the connection', async () => {
  await expect(fetch(`${fixture.dataPlane.tlsUrl}/healthz`)).rejects.toThrow('fetch failed')
})

describe('openid-client', () => {
  it.each([
    ['client_secret_post', openid.ClientSecretPost],
    ['client_secret_basic', openid.ClientSecretBasic],
  ] as const)('discovers the issuer and gets a token with %s', async (_, method) => {
    const { id, secret } = fixture.client
    const config = await openid.discovery(issuer, id, undefined, method(secret), {
      [openid.customFetch]: trustingFetch,
    })
    const tokens = await openid.clientCredentialsGrant(config, { scope })
    expect(tokens.expires_in).toBe(3600)
    expect(await verifyAsService(tokens.access_token)).toMatchObject({ sub: id, scope: 'order:read' })
  })

  it('hears the error of a scope that is not granted', async () => {
    const { id, secret } = fixture.client
    const config = await openid.discovery(issuer, id, secret, undefined, {
      [openid.customFetch]: trustingFetch,
    })
    const refused = openid.clientCredentialsGrant(config, { scope: `${ordersAudience}|order:delete` })
    await expect(refused).rejects.toMatchObject({ error: 'invalid_scope', status: 400 })
  })
})

describe('oauth4webapi', () => {
  const options = { [oauth.customFetch]: trustingFetch }

  async function getToken(authentication: oauth.ClientAuth, algorithm: 'oidc' | 'oauth2') {
    const found = await oauth.discoveryRequest(issuer, { ...options, algorithm })
    const server = await oauth.processDiscoveryResponse(issuer, found)
    const client = { client_id: fixture.client.id }
    const parameters = new URLSearchParams({ scope })
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      parameters,
      options,
    )
    return oauth.processClientCredentialsResponse(server, client, response)
  }

  it.each(['oidc', 'oauth2'] as const)(
    'gets tokens after %s discovery, with both methods',
    async (algorithm) => {
      for (const method of [oauth.ClientSecretBasic, oauth.ClientSecretPost]) {
        const tokens = await getToken(method(fixture.client.secret), algorithm)
        expect(await verifyAsService(tokens.access_token)).toMatchObject({ client_id: fixture.client.id })
      }
    },
  )

  it('validates the token as a JWT access token of RFC 9068', async () => {
    const found = await oauth.discoveryRequest(issuer, options)
    const server = await oauth.processDiscoveryResponse(issuer, found)
    const { access_token: token } = await getToken(oauth.ClientSecretPost(fixture.client.secret), 'oauth2')
    const request = new Request('https://orders.example/', { headers: { authorization: `Bearer ${token}` } })
    const claims = await oauth.validateJwtAccessToken(server, request, ordersAudience, options)
    expect(claims).toMatchObject({ sub: fixture.client.id, scope: 'order:read' })
  })

  it('hears the challenge for a wrong secret', async () => {
    await expect(getToken(oauth.ClientSecretBasic('wrong'), 'oauth2')).rejects.toMatchObject({ status: 401 })
  })
})

it('jose refuses the token for another audience', async () => {
  const { body } = await fixture.ask({ form: fixture.form() })
  const keys = createRemoteJWKSet(new URL(`${issuer.href}/jwks`), { [joseFetch]: trustingFetch })
  const verified = jwtVerify(String(body['access_token']), keys, { audience: 'https://other.example' })
  await expect(verified).rejects.toMatchObject({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED', claim: 'aud' })
})
