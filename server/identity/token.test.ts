import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import { issuerPath } from '@/lib/identity/metadata/issuer'
import { basic, ordersAudience, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()
const requestId = expect.stringMatching(/^req_[a-z2-7]{26}$/)
const noSecret = { client_secret: undefined }

describe('a token', () => {
  it('has exactly the body that clients expect', async () => {
    const before = Math.floor(Date.now() / 1000)
    const { status, body } = await fixture.ask({ form: fixture.form() })
    expect(status).toBe(200)
    expect(body).toEqual({
      token_type: 'Bearer',
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_in: 3600,
      expires_at: expect.any(Number),
    })
    expect(body['expires_at']).toBeGreaterThanOrEqual(before + 3600)
    expect(body['expires_at']).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 3600)
  })

  it('has exactly the header and claims of RFC 9068', async () => {
    const { body } = await fixture.ask({
      form: fixture.form({ scope: `${ordersAudience}|order:write ${ordersAudience}|order:read` }),
    })
    const token = String(body['access_token'])
    const kid = fixture.dataPlane.context.snapshots.current.signingKeys[0]?.kid
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'at+jwt', kid })
    expect(decodeJwt(token)).toEqual({
      iss: `https://localhost:8443${issuerPath}`,
      sub: fixture.client.id,
      aud: ordersAudience,
      client_id: fixture.client.id,
      scope: 'order:write order:read',
      iat: Number(body['expires_at']) - 3600,
      exp: body['expires_at'],
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('for |.all carries exactly the granted scopes, and says which (row 127)', async () => {
    const { body } = await fixture.ask({ form: fixture.form({ scope: `${ordersAudience}|.all` }) })
    expect(decodeJwt(String(body['access_token']))['scope']).toBe('order:read order:write')
    expect(body['scope']).toBe(`${ordersAudience}|order:read ${ordersAudience}|order:write`)
  })

  it('comes with no-store, nosniff and JSON, and so does a refusal (row 24)', async () => {
    for (const { headers } of [
      await fixture.ask({ form: fixture.form() }),
      await fixture.ask({ form: fixture.form({ client_secret: 'x' }) }),
    ]) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/json',
        'cache-control': 'no-store',
        pragma: 'no-cache',
        'x-content-type-options': 'nosniff',
        'x-request-id': requestId,
      })
    }
  })
})

describe('ways to authenticate', () => {
  const percent = (text: string) => text.replace(/[_-]/g, (char) => (char === '_' ? '%5F' : '%2D'))
  it.each([
    ['client_secret_post', () => ({ form: fixture.form() })],
    [
      'Basic alone',
      () => ({
        form: fixture.form({ ...noSecret, client_id: undefined }),
        headers: { authorization: basic(fixture.client.id, fixture.client.secret) },
      }),
    ],
    [
      'Basic and the same client_id in the form, as the vendor sends it (row 5)',
      () => ({
        form: fixture.form(noSecret),
        headers: { authorization: basic(fixture.client.id, fixture.client.secret) },
      }),
    ],
    [
      'Basic with both parts form-encoded, as RFC 6749 wants it',
      () => ({
        form: fixture.form(noSecret),
        headers: { authorization: basic(percent(fixture.client.id), percent(fixture.client.secret)) },
      }),
    ],
    [
      'Basic in another case',
      () => ({
        form: fixture.form(noSecret),
        headers: { authorization: basic(fixture.client.id, fixture.client.secret).replace('Basic', 'bAsIc') },
      }),
    ],
    [
      'a form with a charset',
      () => ({
        form: fixture.form(),
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      }),
    ],
    ['an Accept header', () => ({ form: fixture.form(), headers: { accept: 'application/json' } })],
    ['unknown parameters', () => ({ form: fixture.form({ resource: 'x', nonsense: 'y' }) })],
    [
      'forged forwarding headers',
      () => ({ form: fixture.form(), headers: { 'x-forwarded-for': '203.0.113.1', 'x-client-cert': 'x' } }),
    ],
  ])('accepts %s', async (_, call) => {
    expect((await fixture.ask(call())).status).toBe(200)
  })

  const failed = {
    error: 'invalid_client',
    error_description: 'Client authentication failed.',
    request_id: requestId,
  }
  const challenge = 'Basic realm="sallyport", charset="UTF-8"'
  it.each([
    [
      'a wrong secret in Basic (row 1)',
      () => ({ form: fixture.form(noSecret), headers: { authorization: basic(fixture.client.id, 'wrong') } }),
    ],
    [
      'an unknown client in Basic (row 2)',
      () => ({
        form: fixture.form({ ...noSecret, client_id: undefined }),
        headers: { authorization: basic('app_unknown', 'wrong') },
      }),
    ],
    ['a wrong secret in the form (row 1)', () => ({ form: fixture.form({ client_secret: 'wrong' }) })],
    ['an unknown client in the form (row 2)', () => ({ form: fixture.form({ client_id: 'app_unknown' }) })],
    [
      'the id of a built-in resource server',
      () => ({
        form: fixture.form({
          client_id:
            fixture.dataPlane.context.snapshots.current.resourceServers.get('urn:cloud:idaas:pam')
              ?.applicationId,
        }),
      }),
    ],
    ['a NUL in the client id', () => ({ form: fixture.form({ client_id: 'app_\0' }) })],
    [
      'the digest instead of the secret',
      () => ({
        form: fixture.form({
          client_secret: fixture.dataPlane.context.snapshots.current.applications.get(fixture.client.id)
            ?.secrets[0]?.digest,
        }),
      }),
    ],
  ])('refuses %s with the same answer', async (_, call) => {
    const { status, headers, body } = await fixture.ask(call())
    expect({ status, body, challenge: headers.get('www-authenticate') }).toEqual({
      status: 401,
      body: failed,
      challenge,
    })
  })

  it('compares as often for an unknown client as for a known one (row 2)', async () => {
    const keys = await import('@/lib/vault/keys')
    const digest = vi.spyOn(keys, 'peppered')
    const { authenticateClient } = await import('@/lib/identity/client-authentication/authenticate-client')
    const snapshot = fixture.dataPlane.context.snapshots.current
    for (const clientId of [fixture.client.id, 'app_unknown']) {
      digest.mockClear()
      authenticateClient(snapshot, { clientId, secret: 'wrong', nowMs: Date.now() })
      expect(digest).toHaveBeenCalledTimes(1)
    }
    digest.mockRestore()
  })
})
