import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { transact } from '@/lib/db/transact'
import { createSigningKey } from '@/lib/identity/keys/create-signing-key'
import { issuerPath } from '@/lib/identity/metadata/issuer'
import { basic, useTokenFixture } from '@/server/identity/testing'

useTestDatabase()
const fixture = useTokenFixture()
const at = (path: string, init?: RequestInit) => fetch(`${fixture.dataPlane.url}${path}`, init)

const jwks = `${issuerPath}/jwks`
const documents = [
  `${issuerPath}/.well-known/openid-configuration`,
  `/.well-known/oauth-authorization-server${issuerPath}`,
]

describe('metadata tells the truth (row 191)', () => {
  it.each(documents)('%s names exactly what works', async (path) => {
    const response = await at(path)
    const issuer = `https://localhost:8443${issuerPath}`
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    expect(await response.json()).toEqual({
      issuer,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      response_types_supported: [],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [],
    })
  })

  it('every advertised grant and method gets a token', async () => {
    const { client } = fixture
    const metadata = (await (await at(documents[0] ?? '')).json()) as Record<string, string[]>
    const calls: Record<string, Parameters<typeof fixture.ask>[0]> = {
      client_secret_basic: {
        form: fixture.form({ client_secret: undefined }),
        headers: { authorization: basic(client.id, client.secret) },
      },
      client_secret_post: { form: fixture.form() },
    }
    for (const method of metadata['token_endpoint_auth_methods_supported'] ?? []) {
      expect((await fixture.ask(calls[method] ?? {})).status).toBe(200)
    }
    for (const grant of metadata['grant_types_supported'] ?? []) {
      expect((await fixture.ask({ form: fixture.form({ grant_type: grant }) })).status).toBe(200)
    }
  })

  it.each(['authorize', 'device_authorization', 'revoke', 'introspect', 'userinfo'])(
    'nothing is served at %s',
    async (name) => {
      expect((await at(`${issuerPath}/${name}`, { method: 'POST' })).status).toBe(404)
    },
  )

  it.each([...documents, jwks])(
    '%s serves HEAD, refuses POST, and tells no browser to share it (row 182)',
    async (path) => {
      const head = await at(path, { method: 'HEAD' })
      expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 0]).toEqual([
        200,
        '',
        true,
      ])
      const post = await at(path, { method: 'POST' })
      expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
      for (const origin of ['https://evil.example', 'null']) {
        const response = await at(path, { headers: { origin } })
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
    },
  )
})

describe('the key set', () => {
  const read = async () => ((await (await at(jwks)).json()) as { keys: Record<string, string>[] }).keys

  it('has public members only, a stable kid and a cache header (row 190)', async () => {
    const response = await at(jwks)
    const { id, publicJwk } = await db().signingKey.findFirstOrThrow()
    const { n, e } = publicJwk as { n: string; e: string }
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    expect(await response.json()).toEqual({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: id, n, e }] })
    expect((await read())[0]?.['kid']).toBe(id)
  })

  it('keeps a replaced key until its last token has ended, and signs with the new one (row 188)', async () => {
    const [old] = await read()
    const retire = (retiredAt: Date) =>
      transact(testActor(), 'application:write', async ({ tx, instanceId, audit }) => {
        const active = await tx.signingKey.count({
          where: { status: 'active', id: { not: old?.['kid'] ?? '' } },
        })
        if (active === 0) await createSigningKey(tx, instanceId)
        await tx.signingKey.update({
          where: { id: old?.['kid'] ?? '' },
          data: { status: 'retired', retiredAt },
        })
        audit({ action: 'signing_key.rotated', targetType: 'signing_key', targetId: '', targetName: '' })
      })
    await retire(new Date())
    await expect.poll(read, { timeout: 1000 }).toHaveLength(2)
    const { body } = await fixture.ask({ form: fixture.form() })
    const header = JSON.parse(
      Buffer.from(String(body['access_token']).split('.')[0] ?? '', 'base64url').toString(),
    )
    expect(header.kid).not.toBe(old?.['kid'])
    await retire(new Date(Date.now() - 2 * 3_600_000))
    await expect
      .poll(async () => (await read()).map((key) => key['kid']), { timeout: 1000 })
      .toEqual([header.kid])
  })
})
