import { createLocalJWKSet, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { createTestClient, createTestServer, type TestClient } from '@/lib/identity/testing'
import { mintTestToken } from '@/lib/identity/tokens/mint-test-token'
import { readKeySet } from '@/lib/identity/tokens/read-key-set'

useTestDatabase()
const audience = 'https://orders.example'
let client: TestClient

beforeAll(async () => {
  const ids = await createTestServer(audience, ['read', 'write', 'erase'])
  client = await createTestClient('Orders agent', [ids['read'] ?? '', ids['write'] ?? ''])
})

const countMinted = () => db().auditEvent.count({ where: { action: 'token.minted' } })

it('answers as the token endpoint does, with a token of five minutes that our own keys verify', async () => {
  const scope = `${audience}|read ${audience}|write`
  const test = await mintTestToken(testActor({ role: 'operator' }), { applicationId: client.id, scope })
  expect(test).toEqual({
    issued: true,
    status: 200,
    body: {
      token_type: 'Bearer',
      access_token: expect.any(String),
      expires_in: 300,
      expires_at: expect.any(Number),
    },
    steps: [
      expect.objectContaining({ check: 'client', outcome: 'client.enabled', passed: true }),
      expect.objectContaining({ check: 'resource_server', passed: true }),
      expect.objectContaining({ check: 'scope', outcome: 'scope.granted', passed: true }),
    ],
    missing: null,
  })
  const { keys, issuer } = await readKeySet(testActor())
  const token = String(test.body['access_token'])
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }), { audience, issuer, typ: 'at+jwt' })
  expect(payload).toMatchObject({ sub: client.id, client_id: client.id, scope: 'read write' })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300)
  const line = await db().auditEvent.findFirstOrThrow({ where: { action: 'token.minted' } })
  expect(line).toMatchObject({
    actorId: 'usr_test',
    targetId: client.id,
    targetName: 'Orders agent',
    detail: { audience, scope: 'read write', jti: payload.jti },
  })
  expect(JSON.stringify(line.detail)).not.toContain(token.split('.')[2])
})

it('names the scopes when every granted one was asked for', async () => {
  const test = await mintTestToken(testActor(), { applicationId: client.id, scope: `${audience}|.all` })
  expect(test.body['scope']).toBe(`${audience}|read ${audience}|write`)
})

describe('refused as the token endpoint refuses, with the reason beside it:', () => {
  const invalidScope = (description: string) => ({
    error: 'invalid_scope',
    error_description: description,
    request_id: 'req_test',
  })
  it.each([
    [
      'a scope that is not granted',
      `${audience}|read ${audience}|erase`,
      () => `${client.id} has not been authorized by resource server ${audience} for the scope erase.`,
      'scope.not_granted',
    ],
    [
      'a scope that does not exist',
      `${audience}|fly`,
      () => `Resource server ${audience} has no scope fly.`,
      'scope.unknown',
    ],
    [
      'an audience that does not exist',
      'https://nowhere.example|read',
      () => 'No resource server has the audience https://nowhere.example.',
      'resource_server.unknown',
    ],
    [
      'a scope without an audience',
      'read',
      () => 'Ask for scopes as audience|value, several separated by a space, all of one audience.',
      undefined,
    ],
  ])('%s', async (_, scope, description, outcome) => {
    const before = await countMinted()
    await db().auditEvent.deleteMany({ where: { action: 'token.mint_refused' } })
    const test = await mintTestToken(testActor(), { applicationId: client.id, scope })
    expect(test).toMatchObject({ issued: false, status: 400, body: invalidScope(description()) })
    expect(test.steps.at(-1)?.outcome).toBe(outcome)
    expect(await countMinted()).toBe(before)
    const parsed = outcome !== undefined
    expect(await db().auditEvent.findMany({ where: { action: 'token.mint_refused' } })).toMatchObject([
      {
        result: 'refused',
        actorKind: 'user',
        actorId: 'usr_test',
        requestId: 'req_test',
        targetType: 'application',
        targetId: client.id,
        targetName: parsed ? 'Orders agent' : '',
        detail: parsed
          ? {
              reason: outcome,
              audience: scope.split('|')[0],
              asked: scope.replaceAll(`${scope.split('|')[0]}|`, ''),
              steps: test.steps.map(({ detail: _words, ...step }) => step),
            }
          : { reason: 'scope.malformed' },
      },
    ])
  })

  it('says which grant is missing', async () => {
    const test = await mintTestToken(testActor(), { applicationId: client.id, scope: `${audience}|erase` })
    expect(test.missing).toEqual({ kind: 'scope_grant', clientId: client.id, audience, scope: 'erase' })
  })

  it.each([
    [{ status: 'disabled' }, 'application.disabled'],
    [{ clientStatus: 'disabled' }, 'client.disabled'],
  ] as const)('an application with %o', async (changes, outcome) => {
    const { id } = await createTestClient(`Off ${outcome}`)
    await updateApplication(testActor(), { id, changes })
    const test = await mintTestToken(testActor(), { applicationId: id, scope: `${audience}|read` })
    expect(test).toMatchObject({
      issued: false,
      status: 401,
      body: { error: 'invalid_client', error_description: 'Client authentication failed.' },
      steps: [{ check: 'client', outcome, passed: false }],
      missing: null,
    })
  })
})

it('is refused to auditors, and for an application of nobody', async () => {
  const input = { applicationId: client.id, scope: `${audience}|read` }
  await expect(mintTestToken(testActor({ role: 'auditor' }), input)).rejects.toMatchObject({
    code: 'permission.denied',
  })
  await expect(mintTestToken(testActor(), { ...input, applicationId: 'app_none' })).rejects.toMatchObject({
    code: 'resource.not_found',
  })
})
