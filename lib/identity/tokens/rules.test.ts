import { describe, expect, it } from 'vitest'
import { judgeScopes, previewToken, scopeParameter } from '@/lib/identity/tokens/rules'
import type { TokenFacts } from '@/lib/identity/tokens/schema'

const line = { id: 'edge_1', source: 'Portal', target: 'Orders' }
const facts: TokenFacts = {
  issuer: 'https://id.example/oauth2',
  keyId: 'key-1',
  client: { id: 'app_1', name: 'Portal', identityType: 'agent', enabled: true, clientEnabled: true },
  server: { applicationId: 'app_2', name: 'Orders', audience: 'api://orders', enabled: true },
  scopes: [
    { id: 'ress_1', value: 'erase', name: 'Erase', grant: null },
    { id: 'ress_2', value: 'read', name: 'Read', grant: { id: 'sg_1', manual: false, edges: [line] } },
    { id: 'ress_3', value: 'write', name: 'Write', grant: { id: 'sg_2', manual: true, edges: [] } },
  ],
}
const withClient = (changes: object): TokenFacts => ({ ...facts, client: { ...facts.client!, ...changes } })
const withServer = (changes: object): TokenFacts => ({ ...facts, server: { ...facts.server!, ...changes } })

describe('which scopes can be asked for, and why not', () => {
  it.each([
    ['as granted', facts, [], ['not_granted', undefined, undefined]],
    ['with one about to be granted', facts, ['ress_1'], [undefined, undefined, undefined]],
    ['of a disabled application', withClient({ enabled: false }), [], Array(3).fill('application.disabled')],
    [
      'of an application that is no client',
      withClient({ clientEnabled: false }),
      [],
      Array(3).fill('client.disabled'),
    ],
    ['of a disabled resource server', withServer({ enabled: false }), [], Array(3).fill('server.disabled')],
    [
      'a disabled application stays one',
      withClient({ enabled: false }),
      ['ress_1'],
      Array(3).fill('application.disabled'),
    ],
    ['of nobody', { ...facts, client: null }, [], []],
    ['on nothing', { ...facts, server: null }, [], []],
  ])('%s', (_, given, adding, obstacles) => {
    expect(judgeScopes(given, adding).map(({ obstacle }) => obstacle)).toEqual(obstacles)
  })

  it('marks what is about to be granted, once', () => {
    expect(judgeScopes(facts, ['ress_1', 'ress_2']).map(({ added }) => added)).toEqual([true, false, false])
  })
})

describe('what the token will contain', () => {
  const preview = (scopes: string[], given = facts) => previewToken(given, { scopes, lifetimeSeconds: 300 })
  const values = (list: { value: string }[] | undefined) => list?.map(({ value }) => value)

  it('says it claim by claim, with the source of each', () => {
    const client = { kind: 'application', id: 'app_1', name: 'Portal' }
    const server = { kind: 'resource_server', id: 'app_2', name: 'Orders' }
    expect(preview(['read'])).toMatchObject({
      issued: true,
      header: [
        { name: 'alg', value: 'RS256' },
        { name: 'typ', value: 'at+jwt' },
        { name: 'kid', value: 'key-1', source: { kind: 'key' } },
      ],
      claims: [
        { name: 'iss', value: facts.issuer, source: { kind: 'instance' } },
        { name: 'sub', value: 'app_1', source: client },
        { name: 'aud', value: 'api://orders', source: server },
        { name: 'client_id', value: 'app_1', source: client },
        { name: 'scope', value: 'read', source: server },
        { name: 'iat', value: null, source: { kind: 'clock' } },
        { name: 'exp', value: 'iat + 300', source: { kind: 'lifetime' } },
        { name: 'jti', value: null, source: { kind: 'random' } },
      ],
      carried: [{ value: 'read', grant: { edges: [line] } }],
    })
  })

  it.each([
    [['read', 'write'], true, ['read', 'write'], []],
    [['.all'], true, ['read', 'write'], []],
    [['read', 'erase'], false, ['read'], ['erase']],
    [['fly'], false, [], ['fly']],
    [[], false, [], []],
  ])('for %o', (scopes, issued, carried, refused) => {
    const result = preview(scopes)
    expect([result?.issued, values(result?.carried), values(result?.refused)]).toEqual([
      issued,
      carried,
      refused,
    ])
  })

  it('refuses everything that a disabled application asks for, with .all as well', () => {
    const result = preview(['.all'], withClient({ enabled: false }))
    expect(result).toMatchObject({ issued: false, carried: [] })
    expect(result?.refused).toContainEqual({ value: 'read', name: 'Read', obstacle: 'application.disabled' })
  })

  it('counts what is about to be granted', () => {
    const result = previewToken(facts, { scopes: ['erase'], adding: ['ress_1'], lifetimeSeconds: 3600 })
    expect(result).toMatchObject({ issued: true, carried: [{ value: 'erase', added: true }] })
  })

  it('is unknown while a side is', () => {
    expect(preview(['read'], { ...facts, client: null })).toBeUndefined()
    expect(preview(['read'], { ...facts, server: null })).toBeUndefined()
  })
})

it('writes the scope parameter', () => {
  expect(scopeParameter('api://orders', ['read', 'write'])).toBe('api://orders|read api://orders|write')
})
