import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { createUser } from '@/lib/identity/users/create-user'
import { newId } from '@/lib/ids'
import { searchObjects } from '@/lib/search/search-objects'
import { searchInput } from '@/lib/search/schema'
import { connect } from '@/lib/topology/connect'
import { seedAgent, seedApplication, seedClient, seedCredential, seedModelApi } from '@/lib/topology/testing'

useTestDatabase()
const requestId = newId('req')
const ids: Record<string, string> = {}

beforeAll(async () => {
  const actor = testActor()
  const agent = await seedAgent('zebra agent')
  const model = await seedModelApi('zebra')
  await seedCredential('external', 'zebra-key')
  const portal = await seedClient('Portal of zebras')
  ids.edge = (await connect(actor, { sourceId: agent.id, targetId: model.id })).id
  ids.application = agent.applicationId ?? ''
  ids.node = agent.id
  ids.agent = (await db().agent.findFirstOrThrow({ where: { applicationId: ids.application } })).id
  ids.portal = portal.applicationId ?? ''
  ids.secret = (await createSecret(actor, { applicationId: ids.portal, expiresAt: null })).id
  ids.user = (
    await createUser(actor, {
      email: 'zoe@zebra.example',
      name: 'Zoe',
      password: 'correct horse battery',
      role: 'auditor',
    })
  ).id
  await db().gatewayRequest.create({
    data: {
      id: requestId,
      instanceId: actor.instanceId,
      time: new Date(),
      method: 'POST',
      path: '/zebra/v1/chat/completions',
      status: 200,
      steps: [],
      totalMs: 1,
      ended: 'completed',
    },
  })
})

const search = async (text: string, role?: 'auditor' | 'operator' | 'administrator') =>
  (await searchObjects(testActor(role === undefined ? {} : { role }), { text })).map(
    ({ kind, name }) => `${kind} ${name}`,
  )

it('finds objects of every kind by a part of their names, whatever the capitals', async () => {
  expect((await search('ZEBRA')).sort()).toEqual(
    [
      'agent zebra agent',
      'application Portal of zebras',
      'consumer zebra agent',
      'credential zebra-key',
      'grant zebra agent → zebra',
      'model_api zebra',
      'node Portal of zebras',
      'node zebra',
      'node zebra agent',
      'node zebra-key',
      'scope_grant zebra agent → AI gateway',
      'service zebra',
      'user Zoe',
    ].sort(),
  )
})

describe('shows users to those who may read them', () => {
  it.each([
    ['administrator', ['user Zoe']],
    ['auditor', ['user Zoe']],
    ['operator', []],
  ] as const)('%s by name', async (role, found) => {
    expect(await search('zoe', role)).toEqual(found)
  })

  it.each([
    ['administrator', 1],
    ['auditor', 1],
    ['operator', 0],
  ] as const)('%s by id', async (role, count) => {
    expect(await searchObjects(testActor({ role }), { ids: [ids.user ?? ''] })).toHaveLength(count)
  })
})

it('opens every object by its id', async () => {
  const { agent = '', node = '', edge = '', portal = '', secret = '' } = ids
  const found = await searchObjects(testActor(), {
    ids: [agent, node, edge, portal, secret, requestId, newId('app'), newId('req')],
  })
  expect(found.map(({ kind, path }) => [kind, path])).toEqual([
    ['agent', `/agents/${agent}`],
    ['application', `/applications/${portal}`],
    ['node', `/topology?selected=${node}`],
    ['edge', `/topology?selected=${edge}`],
    ['request', `/requests/${requestId}`],
    ['secret', `/applications/${portal}?tab=credentials`],
  ])
  expect(JSON.stringify(found)).not.toMatch(/hash|sealed/)
})

it('gives at most five of a kind, those first that begin as searched', async () => {
  for (const at of [1, 2, 3, 4, 5]) await seedApplication(`A yak ${at}`)
  await seedApplication('yak')
  expect(await search('yak')).toEqual([
    'application yak',
    'application A yak 1',
    'application A yak 2',
    'application A yak 3',
    'application A yak 4',
  ])
})

it('takes signs that mean something to the database as they are', async () => {
  await seedApplication('100 % done')
  expect(await search('%')).toEqual(['application 100 % done'])
  expect(await search('__')).toEqual([])
  expect(await search("'; DROP TABLE users; --")).toEqual([])
})

it('finds nothing of another instance', async () => {
  const elsewhere = { ...testActor(), instanceId: 'idaas_other' }
  expect(await searchObjects(elsewhere, { text: 'zebra' })).toEqual([])
  expect(await searchObjects(elsewhere, { ids: [ids.application ?? '', requestId] })).toEqual([])
})

it.each([
  ['nothing', {}],
  ['an empty text', { text: '  ' }],
  ['a long text', { text: 'x'.repeat(65) }],
  ['both at once', { text: 'x', ids: [requestId] }],
  ['no ids', { ids: [] }],
  ['a token in place of an id', { ids: ['eyJhbGciOiJSUzI1NiJ9.e30.AAAA'] }],
])('does not take %s', (_, input) => {
  expect(searchInput.safeParse(input).success).toBe(false)
})
