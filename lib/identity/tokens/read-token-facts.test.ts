import { beforeAll, expect, it } from 'vitest'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { createTestClient, createTestServer } from '@/lib/identity/testing'
import { readKeySet } from '@/lib/identity/tokens/read-key-set'
import { readTokenFacts } from '@/lib/identity/tokens/read-token-facts'

useTestDatabase()
const audience = 'https://orders.example'
let clientId: string

beforeAll(async () => {
  const ids = await createTestServer(audience, ['read', 'write'])
  ;({ id: clientId } = await createTestClient('Orders agent', [ids['read'] ?? '']))
})

it('tells every scope of the audience with the grant behind it', async () => {
  const facts = await readTokenFacts(testActor({ role: 'auditor' }), { clientId, audience })
  expect(facts).toEqual({
    issuer: expect.stringContaining('/api/v2/iauths_system/oauth2'),
    keyId: expect.any(String),
    client: {
      id: clientId,
      name: 'Orders agent',
      identityType: 'application',
      enabled: true,
      clientEnabled: true,
    },
    server: {
      applicationId: expect.stringMatching(/^app_/),
      name: `Server ${audience}`,
      audience,
      enabled: true,
    },
    scopes: [
      {
        id: expect.any(String),
        value: 'read',
        name: 'read',
        grant: { id: expect.stringMatching(/^sg_/), manual: true, edges: [] },
      },
      { id: expect.any(String), value: 'write', name: 'write', grant: null },
    ],
  })
})

it('tells what is switched off and what does not exist', async () => {
  await updateApplication(testActor(), { id: clientId, changes: { clientStatus: 'disabled' } })
  const off = await readTokenFacts(testActor(), { clientId, audience })
  expect(off.client).toMatchObject({ enabled: true, clientEnabled: false })
  const none = await readTokenFacts(testActor(), { clientId: 'app_none', audience: 'https://none.example' })
  expect(none).toMatchObject({ client: null, server: null, scopes: [] })
})

it('knows nothing of another instance', async () => {
  const agent = await registerAgent(testActor(), { name: 'Ours', description: '', type: '', owner: '' })
  const elsewhere = { ...testActor(), instanceId: 'idaas_other' }
  const facts = await readTokenFacts(elsewhere, { clientId: agent.applicationId, audience })
  expect(facts).toMatchObject({ client: null, server: null, keyId: null })
})

it('gives the public members of the keys and no other', async () => {
  const { keys } = await readKeySet(testActor({ role: 'auditor' }))
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']])
})
