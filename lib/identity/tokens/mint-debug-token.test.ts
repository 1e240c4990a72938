import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { mintDebugToken } from '@/lib/identity/tokens/mint-debug-token'
import { loadSnapshot } from '@/lib/policy/load-snapshot'
import { gatewayAudience } from '@/lib/policy/snapshot'
import { createTestClient, createTestServer } from '@/lib/identity/testing'

useTestDatabase()
const audience = 'https://orders.example'

async function register(name: string) {
  const ids = await createTestServer(`${audience}/${name}`, ['read', 'write'])
  const client = await createTestClient(name, [ids['read'] ?? ''])
  return { ...client, audience: `${audience}/${name}` }
}

it('mints a five-minute token that verifies like any other, audited as the administrator', async () => {
  const one = await register('one')
  const ask = { applicationId: one.id, audience: one.audience, scopes: ['read'] }
  const minted = await mintDebugToken(testActor(), ask)
  expect(minted).toMatchObject({ scopes: ['read'], steps: [{ passed: true }, { passed: true }] })
  const snapshot = await loadSnapshot(testActor().instanceId)
  const keys = createLocalJWKSet({ keys: snapshot.signingKeys.map((key) => key.publicJwk) })
  const { payload } = await jwtVerify(minted.accessToken, keys, { audience: one.audience, typ: 'at+jwt' })
  expect(payload).toMatchObject({ sub: one.id, client_id: one.id, scope: 'read', jti: minted.jti })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300)
  expect(minted.expiresAt).toBe(payload.exp)
  const line = await db().auditEvent.findFirstOrThrow({ where: { action: 'token.minted' } })
  expect(line).toMatchObject({
    actorKind: 'user',
    actorId: 'usr_test',
    targetId: one.id,
    detail: { audience: one.audience, scope: 'read', jti: minted.jti },
  })
  expect(JSON.stringify(line.detail)).not.toContain(minted.accessToken)
})

it('mints nothing when a scope is not granted, and says what is missing', async () => {
  const two = await register('two')
  const before = await db().auditEvent.count({ where: { action: 'token.minted' } })
  const ask = { applicationId: two.id, audience: two.audience, scopes: ['write'] }
  await expect(mintDebugToken(testActor(), ask)).rejects.toMatchObject({
    code: 'input.invalid',
    message: `two is not granted the scope write on ${two.audience}. Grant ${two.id} the scope ${two.audience}|write.`,
  })
  expect(await db().auditEvent.count({ where: { action: 'token.minted' } })).toBe(before)
  expect(await db().auditEvent.findMany({ where: { action: 'token.mint_refused' } })).toMatchObject([
    {
      result: 'refused',
      actorId: 'usr_test',
      targetId: two.id,
      targetName: 'two',
      detail: { reason: 'scope.not_granted', audience: two.audience, asked: 'write' },
    },
  ])
})

it('mints a token without scopes for the gateway, so that the gateway explains what is missing', async () => {
  const four = await register('four')
  const audience = gatewayAudience(testActor().instanceId)
  const ask = { applicationId: four.id, audience, scopes: ['model:invoke'] }
  const minted = await mintDebugToken(testActor(), ask)
  expect(minted).toMatchObject({ scopes: [], steps: [{ passed: true }, { passed: false }] })
  expect(decodeJwt(minted.accessToken)).toMatchObject({ aud: audience, scope: '', sub: four.id })
})

it('is refused to auditors, for unknown and for disabled applications', async () => {
  const three = await register('three')
  const ask = { applicationId: three.id, audience: three.audience, scopes: ['read'] }
  await expect(mintDebugToken(testActor({ role: 'auditor' }), ask)).rejects.toMatchObject({
    code: 'permission.denied',
  })
  const unknown = mintDebugToken(testActor(), { ...ask, applicationId: 'app_none' })
  await expect(unknown).rejects.toMatchObject({ code: 'resource.not_found' })
  await updateApplication(testActor(), { id: three.id, changes: { status: 'disabled' } })
  await expect(mintDebugToken(testActor(), ask)).rejects.toMatchObject({ code: 'resource.conflict' })
})
