import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { openToken } from '@/components/tokens/open-token'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { kty = '', n = '', e = '' } = publicKey.export({ format: 'jwk' })
const keySet = {
  issuer: 'https://id.example',
  jwksUri: 'https://id.example/jwks',
  keys: [{ kty, n, e, kid: 'key-1', use: 'sig' as const, alg: 'RS256' }],
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function issue(header: object, claims: unknown = { sub: 'app_1' }): string {
  const input = `${encode(header)}.${encode(claims)}`
  return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`
}
const good = issue({ alg: 'RS256', kid: 'key-1' })

it('decodes and verifies', async () => {
  expect(await openToken(good, keySet)).toEqual({
    token: { header: { alg: 'RS256', kid: 'key-1' }, claims: { sub: 'app_1' }, signature: 'valid' },
  })
})

it.each([
  ['signed by a key that we do not know', issue({ alg: 'RS256', kid: 'key-2' }), 'unknown_key'],
  ['without a key id', issue({ alg: 'RS256' }), 'unknown_key'],
  ['that was changed', good.replace(encode({ sub: 'app_1' }), encode({ sub: 'app_2' })), 'wrong'],
  ['of another algorithm', issue({ alg: 'HS256', kid: 'key-1' }), 'wrong'],
  ['of no algorithm', issue({ alg: 'none', kid: 'key-1' }), 'wrong'],
  ['with a critical extension', issue({ alg: 'RS256', kid: 'key-1', crit: ['x'], x: 1 }), 'wrong'],
])('reads a token %s', async (_, text, signature) => {
  expect(await openToken(text, keySet)).toMatchObject({ token: { signature } })
})

it.each([
  ['of text', `${good.split('.')[0]}.${encode('hello')}.AAAA`, 'json'],
  ['that is no JSON', 'AAAA.AAAA.AAAA', 'json'],
  ['with a line break', `${good}\n`, 'white_space'],
  ['of two parts', 'AAAA.AAAA', 'parts'],
])('does not read a token %s', async (_, text, fault) => {
  expect(await openToken(text, keySet)).toEqual({ fault })
})
