import { describe, expect, it } from 'vitest'
import {
  describeClaims,
  findLookup,
  inspectToken,
  type FindingCode,
  type SignatureState,
} from '@/lib/identity/tokens/inspect/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

const nowMs = Date.parse('2026-11-25T12:00:00Z')
const now = nowMs / 1000
const issuer = 'https://id.example/oauth2'
const header = { alg: 'RS256', typ: 'at+jwt', kid: 'key-1' }
const claims = {
  iss: issuer,
  sub: 'app_1',
  aud: 'api://orders',
  client_id: 'app_1',
  scope: 'read write',
  iat: now - 60,
  exp: now + 240,
  jti: 'j-1',
}
const grant = { id: 'sg_1', manual: true, edges: [] }
const facts: TokenFacts = {
  issuer,
  keyId: 'key-1',
  client: { id: 'app_1', name: 'Orders agent', identityType: 'agent', enabled: true, clientEnabled: true },
  server: { applicationId: 'app_2', name: 'Orders API', audience: 'api://orders', enabled: true },
  scopes: [
    { id: 'ress_1', value: 'read', name: 'Read', grant },
    { id: 'ress_2', value: 'write', name: 'Write', grant },
    { id: 'ress_3', value: 'erase', name: 'Erase', grant: null },
  ],
}
const context = { issuer, nowMs, facts }

function inspect(changes: {
  header?: object
  claims?: object
  signature?: SignatureState
  facts?: TokenFacts
}) {
  const token = {
    header: { ...header, ...changes.header },
    claims: { ...claims, ...changes.claims },
    signature: changes.signature ?? ('valid' as const),
  }
  return inspectToken(token, { ...context, facts: changes.facts ?? facts })
}

it('finds nothing wrong with a good token', () => {
  expect(inspect({})).toEqual([])
})

describe('finds that the gateway would refuse', () => {
  it.each<[string, Parameters<typeof inspect>[0], FindingCode, string | undefined]>([
    ['no signature at all', { header: { alg: 'none' } }, 'alg', 'none'],
    ['a symmetric algorithm', { header: { alg: 'HS256' } }, 'alg', 'HS256'],
    ['an ID token', { header: { typ: 'JWT' } }, 'typ', 'JWT'],
    ['no type', { header: { typ: undefined } }, 'typ', ''],
    ['a critical extension', { header: { crit: ['exp'] } }, 'crit', undefined],
    ['a key that is not ours', { signature: 'unknown_key' }, 'key', 'key-1'],
    ['a signature that does not fit', { signature: 'wrong' }, 'signature', undefined],
    ['another issuer', { claims: { iss: 'https://other' } }, 'issuer', 'https://other'],
    ['no subject', { claims: { sub: undefined } }, 'missing', 'sub'],
    ['an audience that is a list', { claims: { aud: ['a', 'b'] } }, 'missing', 'aud'],
    ['no client', { claims: { client_id: '' } }, 'missing', 'client_id'],
    ['no jti', { claims: { jti: 7 } }, 'missing', 'jti'],
    ['an end that is text', { claims: { exp: String(now + 60) } }, 'missing', 'exp'],
    ['no time of issue', { claims: { iat: undefined } }, 'missing', 'iat'],
    ['an end in the past', { claims: { exp: now - 60 } }, 'expired', undefined],
    ['a begin in the future', { claims: { nbf: now + 60 } }, 'not_yet', undefined],
    ['an application that is gone', { facts: { ...facts, client: null } }, 'client_unknown', 'app_1'],
    [
      'a disabled application',
      { facts: { ...facts, client: { ...facts.client!, enabled: false } } },
      'client_disabled',
      'Orders agent',
    ],
    ['an audience that is gone', { facts: { ...facts, server: null } }, 'audience_unknown', 'api://orders'],
    [
      'a disabled audience',
      { facts: { ...facts, server: { ...facts.server!, enabled: false } } },
      'audience_disabled',
      'Orders API',
    ],
    ['a scope that is no longer granted', { claims: { scope: 'read erase' } }, 'scope_withdrawn', 'erase'],
    ['a scope that is gone', { claims: { scope: 'read fly' } }, 'scope_unknown', 'fly'],
  ])('%s', (_, changes, code, about) => {
    expect(inspect(changes)).toEqual([{ code, weight: 'refused', ...(about === undefined ? {} : { about }) }])
  })
})

describe('warns of', () => {
  it.each<[string, Parameters<typeof inspect>[0], FindingCode, string | undefined]>([
    ['an end within the tolerance of clocks', { claims: { exp: now - 59 } }, 'expired', undefined],
    ['a begin within the tolerance of clocks', { claims: { iat: now + 59 } }, 'not_yet', undefined],
    ['a life of more than an hour', { claims: { exp: now + 3600 } }, 'long_life', undefined],
    ['no scope', { claims: { scope: undefined } }, 'missing', 'scope'],
    ['a signature that the browser cannot check', { signature: 'unchecked' }, 'unchecked', undefined],
    [
      'an application that gets no new token',
      { facts: { ...facts, client: { ...facts.client!, clientEnabled: false } } },
      'client_off',
      'Orders agent',
    ],
  ])('%s', (_, changes, code, about) => {
    expect(inspect(changes)).toEqual([{ code, weight: 'warning', ...(about === undefined ? {} : { about }) }])
  })
})

it('puts what refuses before what warns', () => {
  const found = inspect({ claims: { exp: now - 4000, iat: now - 9000, scope: undefined } })
  expect(found.map(({ code, weight }) => `${weight} ${code}`)).toEqual([
    'refused expired',
    'warning missing',
    'warning long_life',
  ])
})

it('looks up nothing of a token that our key did not sign', () => {
  expect(findLookup({ header, claims, signature: 'valid' })).toEqual({
    clientId: 'app_1',
    audience: 'api://orders',
  })
  for (const signature of ['wrong', 'unknown_key', 'unchecked'] as const) {
    expect(findLookup({ header, claims, signature })).toBeUndefined()
  }
  expect(findLookup({ header, claims: { ...claims, aud: ['a'] }, signature: 'valid' })).toBeUndefined()
})

it('says every claim in words', () => {
  const words = describeClaims({ ...claims, nbf: now - 60, act: { sub: 'usr_1' }, auth_time: 5 }, context)
  const application = { named: 'Orders agent', applicationId: 'app_1' }
  expect(words).toEqual([
    { name: 'iss', value: issuer, words: 'issuer_ours' },
    { name: 'sub', value: 'app_1', words: 'itself', ...application },
    { name: 'aud', value: 'api://orders', words: 'audience', named: 'Orders API', applicationId: 'app_2' },
    { name: 'client_id', value: 'app_1', words: 'client', ...application },
    { name: 'scope', value: 'read write', words: 'scopes', count: 2 },
    { name: 'iat', value: String(now - 60), words: 'issued', atMs: nowMs - 60_000 },
    { name: 'exp', value: String(now + 240), words: 'ends', atMs: nowMs + 240_000 },
    { name: 'jti', value: 'j-1', words: 'jti' },
    { name: 'nbf', value: String(now - 60), words: 'began', atMs: nowMs - 60_000 },
    { name: 'act', value: '{"sub":"usr_1"}', words: 'other' },
    { name: 'auth_time', value: '5', words: 'other' },
  ])
})

it.each([
  [{ iss: 'https://other' }, 'issuer_foreign'],
  [{ sub: 'usr_1', client_id: 'app_1' }, 'subject'],
  [{ exp: now }, 'ended'],
  [{ nbf: now + 1 }, 'begins'],
  [{ exp: 'soon' }, 'other'],
  [{ exp: -5 }, 'other'],
] as const)('says %o as %s', (claim, words) => {
  expect(describeClaims(claim, { issuer, nowMs })[0]).toMatchObject({ words })
})
