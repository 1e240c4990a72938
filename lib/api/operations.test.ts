import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
import { call, performed, perform, testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()

/** Ids that later steps need. */
const made: Record<string, string> = {}

beforeAll(async () => {
  const requestId = newId('req')
  made.request = requestId
  await db().gatewayRequest.create({
    data: {
      id: requestId,
      instanceId: testActor().instanceId,
      time: new Date(),
      method: 'POST',
      path: '/chat/v1/chat/completions',
      status: 401,
      code: 'token.missing',
      steps: [{ check: 'bearer', passed: false, outcome: 'token.missing', values: {} }],
      totalMs: 1,
      ended: 'refused',
    },
  })
})

describe('applications, secrets and scopes', () => {
  it('are written and read', async () => {
    const server = await perform('createApplication', { body: { name: 'Orders', audience: 'aud:orders' } })
    const client = await perform('createApplication', { body: { name: 'Shop' } })
    expect(await perform('getApplication', { params: [server.id] })).toEqual(server)
    const listed = await perform('listApplications', { query: 'search=Orders' })
    expect(listed).toEqual({ items: [server], nextCursor: null })
    const renamed = await perform('updateApplication', {
      params: [client.id],
      body: { description: 'A web shop' },
    })
    expect(renamed).toMatchObject({ id: client.id, description: 'A web shop', status: 'enabled' })
    made.server = server.id
    made.client = client.id
  })

  it('rotate secrets', async () => {
    const params = [made.client!]
    const { clientSecret, ...secret } = await perform('createSecret', { params, body: {} })
    expect(clientSecret).toMatch(/^CS[A-Za-z0-9_-]{43}$/)
    expect(await perform('listSecrets', { params })).toEqual({ items: [secret], nextCursor: null })
    const key = [made.client!, secret.id]
    const next = await perform('rotateSecret', { params: key, body: {} })
    expect(next.clientSecret).not.toBe(clientSecret)
    const disabled = await perform('updateSecret', { params: key, body: { status: 'disabled' } })
    expect(disabled).toEqual({ ...secret, status: 'disabled' })
    expect(await perform('deleteSecret', { params: key })).toEqual({})
  })

  it('grant scopes', async () => {
    const params = [made.server!]
    const scope = await perform('createScope', { params, body: { name: 'Read', value: 'orders:read' } })
    expect(scope).toMatchObject({ fullValue: 'aud:orders|orders:read', type: 'application', grantCount: 0 })
    const renamed = await perform('updateScope', {
      params: [made.server!, scope.id],
      body: { name: 'Read all' },
    })
    expect(await perform('listScopes', { params })).toEqual({ items: [renamed], nextCursor: null })
    const grant = await perform('createScopeGrant', { body: { clientId: made.client, scopeId: scope.id } })
    expect(await perform('getScopeGrant', { params: [grant.id] })).toEqual(grant)
    const query = `clientId=${made.client}`
    expect(await perform('listScopeGrants', { query })).toEqual({ items: [grant], nextCursor: null })
    await perform('deleteScopeGrant', { params: [grant.id] })
    const spare = await perform('createScope', { params, body: { name: 'Spare', value: 'spare' } })
    await perform('deleteScope', { params: [made.server!, spare.id] })
  })
})

describe('people', () => {
  it('are let in, listed and changed', async () => {
    const person = { email: 'otto@example.com', name: 'Otto' }
    const created = await perform('createUser', {
      body: { ...person, password: 'staple battery correct', role: 'auditor' },
    })
    const { link, ...otto } = created
    expect(link).toBeNull()
    expect(otto).toMatchObject({ ...person, role: 'auditor', status: 'enabled', lastSignInAt: null })
    expect(await perform('listUsers', { query: 'search=otto&role=auditor' })).toEqual({
      items: [otto],
      nextCursor: null,
    })
    expect(await perform('getUser', { params: [created.id] })).toEqual(otto)
    await perform('createUser', {
      body: {
        email: 'ada@example.com',
        name: 'Ada',
        password: 'staple battery correct',
        role: 'administrator',
      },
    })
    const params = [created.id]
    expect(await perform('updateUser', { params, body: { status: 'disabled' } })).toMatchObject({
      id: created.id,
      status: 'disabled',
    })
    expect(await perform('unlockUser', { params })).toMatchObject({ lockedUntil: null })
    expect(await perform('createPasswordLink', { params })).toMatchObject({
      url: expect.stringMatching(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/),
    })
    await perform('endSessions', { params })
  })
})

describe('API tokens and settings', () => {
  it('are made, listed and revoked', async () => {
    const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
    const { token, ...made } = await perform('createApiToken', {
      body: { name: 'CI', role: 'operator', expiresAt },
    })
    expect(token).toMatch(/^sp_[\w-]{43}$/)
    expect((await perform('listApiTokens')).items).toEqual([made])
    await perform('revokeApiToken', { params: [made.id] })
    expect((await perform('listApiTokens')).items).toMatchObject([{ id: made.id, state: 'revoked' }])
  })

  it('are read and changed', async () => {
    expect(await perform('updateInstance', { body: { description: 'Staging' } })).toEqual({
      description: 'Staging',
    })
    expect(await perform('getInstance')).toMatchObject({ description: 'Staging' })
    const changed = await perform('updateSecurity', { body: { idleMinutes: 15 } })
    expect(changed).toEqual({ sessionMinutes: 480, idleMinutes: 15, passwordMinLength: 12 })
    expect(await perform('getSecurity')).toEqual(changed)
  })
})

describe('credentials, services, Model APIs, consumers and grants', () => {
  it('are written and read', async () => {
    const credential = await perform('createCredential', {
      body: { type: 'api_key', name: 'Maps', identifier: 'maps', label: 'saas', apiKey: 'sk-maps-0001' },
    })
    const rotated = await perform('updateCredential', {
      params: [credential.id],
      body: { apiKey: 'sk-maps-0002' },
    })
    expect(rotated).toMatchObject({ hint: '0002' })
    expect(await perform('getCredential', { params: [credential.id] })).toEqual(rotated)
    const credentials = await perform('listCredentials', { query: 'type=api_key&label=saas' })
    expect(credentials).toEqual({ items: [rotated], nextCursor: null })
    const service = await perform('createService', {
      body: { name: 'Studio', provider: 'bailian', apiKey: 'sk-studio-0003' },
    })
    expect(service).toMatchObject({ hasApiKey: true, hint: '0003' })
    expect(await perform('getService', { params: [service.id] })).toEqual(service)
    const modelApi = await perform('createModelApi', {
      body: { name: 'chat', basePath: '/chat', serviceId: service.id },
    })
    expect(modelApi.warning).toBe('denies_everyone')
    expect(await perform('getModelApi', { params: [modelApi.id] })).toEqual(modelApi)
    await perform('updateModelApi', { params: [modelApi.id], body: { description: 'Chat for everyone' } })
    await perform('listModelApis', { query: `serviceId=${service.id}` })
    await perform('updateService', { params: [service.id], body: { name: 'Model Studio' } })
    await perform('listServices', { query: 'provider=bailian' })
    Object.assign(made, { credential: credential.id, service: service.id, modelApi: modelApi.id })
  })

  it('let a consumer call', async () => {
    const consumer = await perform('createConsumer', {
      body: { name: 'Reporting', claim: 'scope', value: 'reports', match: 'contains' },
    })
    expect(await perform('getConsumer', { params: [consumer.id] })).toEqual(consumer)
    await perform('updateConsumer', { params: [consumer.id], body: { description: 'Nightly' } })
    const body = { consumerId: consumer.id, modelApiId: made.modelApi }
    const grant = await perform('createGrant', { body })
    expect(await perform('getGrant', { params: [grant.id] })).toEqual(grant)
    const query = `modelApiId=${made.modelApi}`
    expect(await perform('listGrants', { query })).toEqual({ items: [grant], nextCursor: null })
    await perform('updateGrant', { params: [grant.id], body: { expiresAt: null } })
    await perform('deleteGrant', { params: [grant.id] })
    await perform('deleteConsumer', { params: [consumer.id] })
    await perform('listConsumers')
  })
})

describe('agents and the topology', () => {
  it('register an agent and draw its lines', async () => {
    const agent = await perform('registerAgent', { body: { name: 'Travel agent' } })
    expect(await perform('getAgent', { params: [agent.id] })).toEqual(agent)
    await perform('updateAgent', { params: [agent.id], body: { owner: 'Ada' } })
    await perform('listAgents', { query: 'search=travel' })
    const rules = await perform('listAuthorizationRules', { query: `applicationId=${agent.applicationId}` })
    expect(rules.items).toMatchObject([{ id: agent.ruleId, resources: [] }])
    const model = await perform('createNode', { body: { kind: 'llm', modelApiId: made.modelApi } })
    await perform('updateNode', { params: [model.id], body: { name: 'Chat', position: { x: 1, y: 2 } } })
    expect(await perform('getNode', { params: [model.id] })).toMatchObject({ name: 'Chat', x: 1, y: 2 })
    const edge = await perform('connect', { body: { sourceId: agent.nodeId, targetId: model.id } })
    expect(await perform('getEdge', { params: [edge.id] })).toMatchObject({ id: edge.id, kind: 'model_api' })
    const first = await perform('listNodes', { query: 'limit=1' })
    const second = await perform('listNodes', { query: `limit=1&cursor=${first.nextCursor}` })
    expect([first.items[0]?.id, second.items[0]?.id].sort()).toEqual([agent.nodeId, model.id].sort())
    expect(second.nextCursor).toBeNull()
    expect((await perform('listEdges')).items).toEqual([edge])
    Object.assign(made, { agent: agent.id, agentNode: agent.nodeId, modelNode: model.id, edge: edge.id })
  })

  it('choose the scopes of a line', async () => {
    const service = await perform('createNode', { body: { kind: 'enterprise', applicationId: made.server } })
    const edge = await perform('connect', { body: { sourceId: made.agentNode, targetId: service.id } })
    const body = { scopes: ['orders:read'] }
    expect(await perform('updateEdge', { params: [edge.id], body })).toMatchObject({
      labels: ['orders:read'],
    })
    const refused = await call('POST', '/edges', {
      body: { sourceId: service.id, targetId: made.agentNode },
    })
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'edge.refused' } } })
    const inUse = await call('PATCH', `/applications/${made.server}`, { body: { status: 'disabled' } })
    expect(inUse.status).toBe(200)
    const kept = await call('DELETE', `/applications/${made.server}`)
    expect(kept).toMatchObject({
      status: 409,
      body: { error: { code: 'resource.in_use', message: expect.stringContaining('Orders is in use by') } },
    })
    await perform('deleteNode', { params: [service.id] })
  })

  it('take everything away again', async () => {
    await perform('disconnect', { params: [made.edge!] })
    await perform('deleteNode', { params: [made.agentNode!] })
    await perform('deleteNode', { params: [made.modelNode!] })
    await perform('updateModelApi', { params: [made.modelApi!], body: { status: 'disabled' } })
    await perform('deleteModelApi', { params: [made.modelApi!] })
    await perform('deleteService', { params: [made.service!] })
    await perform('updateCredential', { params: [made.credential!], body: { status: 'disabled' } })
    await perform('deleteCredential', { params: [made.credential!] })
    await perform('updateAgent', { params: [made.agent!], body: { status: 'disabled' } })
    await perform('deleteAgent', { params: [made.agent!] })
    await perform('deleteApplication', { params: [made.server!] })
  })

  it('and put the last one back', async () => {
    const { items } = await perform('listDeletions')
    expect(items[0]).toMatchObject({ kind: 'application', targetId: made.server, targetName: 'Orders' })
    expect(await perform('undoDeletion', { params: [items[0]!.id] })).toEqual(items[0])
    expect(await perform('getApplication', { params: [made.server!] })).toMatchObject({ name: 'Orders' })
  })
})

describe('records', () => {
  it('tell who did what', async () => {
    const { items } = await perform('listAuditEvents', { query: 'action=agent.registered' })
    expect(items).toMatchObject([
      {
        action: 'agent.registered',
        actor: { kind: 'api_token', id: 'api_token', name: 'Management API token' },
        via: 'api',
        sourceIp: '192.0.2.7',
        target: { type: 'agent', name: 'Travel agent' },
      },
    ])
    expect(await perform('verifyAuditChain')).toMatchObject({ intact: true })
    expect(await perform('getHealth')).toMatchObject({ chain: { broken: null } })
    expect((await perform('listRequests')).items).toMatchObject([{ id: made.request, code: 'token.missing' }])
    expect(await perform('getRequest', { params: [made.request!] })).toMatchObject({
      steps: [{ outcome: 'token.missing', detail: 'The request carries no bearer token.' }],
      missing: null,
    })
  })

  it('hold no secret', async () => {
    const events = await db().auditEvent.findMany({ select: { detail: true } })
    expect(JSON.stringify(events)).not.toMatch(/sk-(maps|studio)|"CS[A-Za-z0-9_-]{43}/)
  })

  it('describe the API itself', async () => {
    expect((await perform('getOpenApi')).openapi).toBe('3.1.0')
  })
})

afterAll(() => {
  expect([...performed].sort()).toEqual(allOperations.map(({ id }) => id).sort())
})
