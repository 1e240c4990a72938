import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/lib/db/testing'
import {
  callGateway,
  change,
  claimsOf,
  findRecord,
  mintToken,
  settle,
  startScene,
  stopScene,
  type Scene,
} from '@/server/gateway/testing'

useTestDatabase()
process.env.UPSTREAM_ALLOW = '127.0.0.0/8'

let scene: Scene
const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 })
let outbound = 0
const trap = createServer((_, response) => {
  outbound += 1
  response.end('{}')
})
let trapUrl = ''

beforeAll(async () => {
  scene = await startScene()
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/keys`
})
afterAll(async () => {
  trap.close()
  await stopScene(scene)
})

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const key = () => scene.dataPlane.context.snapshots.current.signingKeys[0]!
const goodHeader = (changes: Record<string, unknown> = {}) => ({
  alg: 'RS256',
  typ: 'at+jwt',
  kid: key().kid,
  ...changes,
})

interface Forgery {
  header?: Record<string, unknown>
  claims?: Record<string, unknown>
  signer?: KeyObject
}

/** A token whose every part the attacker chose; signed with the attacker's key. */
function forge({ header = {}, claims = {}, signer = attacker.privateKey }: Forgery = {}): string {
  const input = `${encode(goodHeader(header))}.${encode(claimsOf(scene, claims))}`
  return `${input}.${sign('sha256', Buffer.from(input), signer).toString('base64url')}`
}

/** HS256 under some rendering of the public key as the secret. */
function confuse(secret: string | Buffer): string {
  const input = `${encode(goodHeader({ alg: 'HS256' }))}.${encode(claimsOf(scene))}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

const publicKey = () => createPublicKey({ key: key().publicJwk, format: 'jwk' })
const parts = async () => (await mintToken(scene)).split('.') as [string, string, string]
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown
const now = () => Math.floor(Date.now() / 1000)

/** One character of the last group changed so that it decodes to the same bytes (spare bits). */
function spareBits(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return signature.slice(0, -1) + alphabet[alphabet.indexOf(signature.at(-1) ?? '') ^ 1]
}

const attacks: [string, () => string | Promise<string>][] = [
  ...['none', 'None', 'NONE', 'nOnE'].map((alg): [string, () => string] => [
    `alg ${alg} with an empty signature`,
    () => `${encode(goodHeader({ alg }))}.${encode(claimsOf(scene))}.`,
  ]),
  ['alg none with a signature', () => forge({ header: { alg: 'none' } })],
  ['an empty signature', async () => (await parts()).slice(0, 2).join('.') + '.'],
  ['two parts', async () => (await parts()).slice(0, 2).join('.')],
  ['four parts', async () => [...(await parts()), 'AAAA'].join('.')],
  ['five parts (JWE)', async () => [...(await parts()), 'AAAA', 'AAAA'].join('.')],
  [
    'HS256 under the PEM of the public key',
    () => confuse(publicKey().export({ type: 'spki', format: 'pem' })),
  ],
  [
    'HS256 under the DER of the public key',
    () => confuse(publicKey().export({ type: 'spki', format: 'der' })),
  ],
  ['HS256 under the JWK of the public key', () => confuse(JSON.stringify(key().publicJwk))],
  ['another key under our kid', () => forge()],
  ['jwk in the header', () => forge({ header: { jwk: attacker.publicKey.export({ format: 'jwk' }) } })],
  [
    'jwk in the header without kid',
    () => forge({ header: { kid: undefined, jwk: attacker.publicKey.export({ format: 'jwk' }) } }),
  ],
  ['jku to another host', () => forge({ header: { jku: trapUrl } })],
  ['x5u to another host', () => forge({ header: { x5u: trapUrl } })],
  [
    'x5c of its own',
    () =>
      forge({
        header: { x5c: [attacker.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
      }),
  ],
  ['an unknown kid', () => forge({ header: { kid: 'other' } })],
  ['a kid that is a path', () => forge({ header: { kid: '../../dev/null' } })],
  ['exp missing', () => mintToken(scene, { exp: undefined })],
  ['exp as text', () => mintToken(scene, { exp: String(now() + 60) })],
  ['exp negative', () => mintToken(scene, { exp: -1 })],
  ['exp 1e308', () => mintToken(scene, { exp: 1e308 })],
  ['exp past by more than the skew', () => mintToken(scene, { exp: now() - 61 })],
  ['iat missing', () => mintToken(scene, { iat: undefined })],
  ['iat beyond the skew', () => mintToken(scene, { iat: now() + 63 })],
  ['nbf beyond the skew', () => mintToken(scene, { nbf: now() + 63 })],
  ['nbf as text', () => mintToken(scene, { nbf: 'now' })],
  ['iss of another', () => mintToken(scene, { iss: 'https://evil.example/api/v2/iauths_system/oauth2' })],
  ['iss with a slash', () => mintToken(scene, { iss: `${String(claimsOf(scene).iss)}/` })],
  ['iss missing', () => mintToken(scene, { iss: undefined })],
  ['aud wrong', () => mintToken(scene, { aud: 'cloud:idaas:aigateway:other' })],
  ['aud missing', () => mintToken(scene, { aud: undefined })],
  ['aud an empty list', () => mintToken(scene, { aud: [] })],
  ['aud a list with an extra', () => mintToken(scene, { aud: [claimsOf(scene).aud, 'other'] })],
  ['client_id missing', () => mintToken(scene, { client_id: undefined })],
  ['sub missing', () => mintToken(scene, { sub: undefined })],
  ['jti missing', () => mintToken(scene, { jti: undefined })],
  ['a token of 8 kB', () => mintToken(scene, { pad: 'x'.repeat(8_000) })],
  ['claims nested deep', () => forge({ claims: { deep: nested(900) } })],
  ['a header nested deep', () => forge({ header: { deep: nested(900) } })],
  ['a space in the signature', async () => (await mintToken(scene)).replace(/.(?=.$)/, '$& ')],
  ['padding', async () => `${await mintToken(scene)}==`],
  [
    'spare bits in the signature',
    async () => {
      const [header, payload, signature] = await parts()
      return [header, payload, spareBits(signature)].join('.')
    },
  ],
  [
    'a changed payload',
    async () => {
      const [header, , signature] = await parts()
      return [header, encode(claimsOf(scene, { scope: 'model:invoke admin' })), signature].join('.')
    },
  ],
  ['the scheme twice', async () => `Bearer ${await mintToken(scene)}`],
  ['two tokens', async () => `${await mintToken(scene)}, ${await mintToken(scene)}`],
]

/** Signed with our own key, so that only the header's words are wrong. */
async function withHeader(changes: Record<string, unknown>): Promise<string> {
  const { open } = await import('@/lib/vault/seal')
  const { createPrivateKey } = await import('node:crypto')
  const { kid, sealedPrivateKey } = key()
  const { instanceId } = scene.dataPlane.context.snapshots.current
  return forge({ header: changes, signer: createPrivateKey(open(sealedPrivateKey, { instanceId, id: kid })) })
}

const wrongHeaders: [string, Record<string, unknown>][] = [
  ['typ JWT', { typ: 'JWT' }],
  ['typ missing', { typ: undefined }],
  ['typ of a client assertion', { typ: 'client-authentication+jwt' }],
  ['a critical extension', { crit: ['exp'] }],
  ['unencoded payload', { b64: false, crit: ['b64'] }],
  ['alg RS512 on our key', { alg: 'RS512' }],
  ['alg PS256 on our key', { alg: 'PS256' }],
  ['kid as a number', { kid: 1 }],
]

describe('a bearer token', () => {
  it('is accepted when it is genuine', async () => {
    expect((await callGateway(scene, { token: await mintToken(scene) })).status).toBe(200)
    expect((await callGateway(scene, { token: await withHeader({}) })).status).toBe(200)
    expect(
      (await callGateway(scene, { token: await withHeader({ typ: 'application/AT+JWT' }) })).status,
    ).toBe(200)
  })

  it.each(attacks)('with %s is refused', async (_, make) => {
    const response = await callGateway(scene, { token: await make() })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await response.text()).not.toContain('eyJ')
  })

  it.each(wrongHeaders)('with %s is refused', async (_, changes) => {
    expect((await callGateway(scene, { token: await withHeader(changes) })).status).toBe(401)
  })

  it('causes no request to a host that it names', () => expect(outbound).toBe(0))

  it('is refused within 20 ms when it is huge', async () => {
    const token = `${'A'.repeat(12_000)}.${'A'.repeat(100)}.${'A'.repeat(100)}`
    await callGateway(scene, { token })
    const startedAt = performance.now()
    expect((await callGateway(scene, { token })).status).toBe(401)
    expect(performance.now() - startedAt).toBeLessThan(20)
    for (const length of [64_000, 1_000_000]) {
      expect((await callGateway(scene, { token: 'A'.repeat(length) })).status).toBe(431)
    }
  })

  it('within the clock skew is accepted', async () => {
    expect((await callGateway(scene, { token: await mintToken(scene, { nbf: now() + 55 }) })).status).toBe(
      200,
    )
  })

  it('in the query or the body is no token, and is not recorded', async () => {
    const token = await mintToken(scene)
    const response = await callGateway(scene, {
      path: `${scene.basePath}/v1/chat/completions?access_token=${token}`,
      body: `access_token=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({ path: '/team/v1/chat/completions' })
  })

  it('of a retired key is accepted for the grace time only', async () => {
    const token = await mintToken(scene)
    const retire = (retiredAt: Date) =>
      change(({ tx }) => tx.signingKey.updateMany({ data: { status: 'retired', retiredAt } }))
    await retire(new Date(Date.now() - 3_000_000))
    await settle(scene)
    expect((await callGateway(scene, { token })).status).toBe(200)
    await retire(new Date(Date.now() - 3_700_000))
    await settle(scene)
    expect((await callGateway(scene, { token })).status).toBe(401)
  })
})
