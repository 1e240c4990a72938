import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOperations } from '@/lib/api/all-operations'
import { call, testToken } from '@/lib/api/testing'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { newId } from '@/lib/ids'

process.env.ADMIN_API_TOKEN = testToken
useTestDatabase()

const used = new Set<string>()

/** What the steps below read from answers. */
interface Answer {
  id: string
  applicationId: string
  clientSecret: string
  ruleId: string
  warning: string | null
  openapi: string
  items: Answer[]
  nextCursor: string | null
}

/** Calls an operation by its id and checks the answer against its own declaration. */
async function use(
  id: string,
  options: { params?: string[]; query?: string; body?: unknown } = {},
): Promise<Answer> {
  const operation = allOperations.find((candidate) => candidate.id === id)!
  const params = [...(options.params ?? [])]
  const path = operation.path.replaceAll(/\{\w+\}/g, () => params.shift()!)
  const answer = await call(operation.method, path, options)
  expect({ status: answer.status, body: answer.status < 400 ? '' : answer.body }).toEqual({
    status: operation.status,
    body: '',
  })
  if (operation.response === undefined) expect(answer.body).toBeNull()
  else expect(operation.response.parse(answer.body)).toEqual(answer.body)
  used.add(id)
  return (answer.body ?? {}) as unknown as Answer
}

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
    const server = await use('createApplication', { body: { name: 'Orders', audience: 'aud:orders' } })
    const client = await use('createApplication', { body: { name: 'Shop' } })
    expect(await use('getApplication', { params: [server.id] })).toEqual(server)
    const listed = await use('listApplications', { query: 'search=Orders' })
    expect(listed).toEqual({ items: [server], nextCursor: null })
    const renamed = await use('updateApplication', {
      params: [client.id],
      body: { description: 'A web shop' },
    })
    expect(renamed).toMatchObject({ id: client.id, description: 'A web shop', status: 'enabled' })
    made.server = server.id
    made.client = client.id
  })

  it('rotate secrets', async () => {
    const params = [made.client!]
    const { clientSecret, ...secret } = await use('createSecret', { params, body: {} })
    expect(clientSecret).toMatch(/^CS[A-Za-z0-9_-]{43}$/)
    expect(await use('listSecrets', { params })).toEqual({ items: [secret], nextCursor: null })
    const key = [made.client!, secret.id]
    const disabled = await use('updateSecret', { params: key, body: { status: 'disabled' } })
    expect(disabled).toEqual({ ...secret, status: 'disabled' })
    expect(await use('deleteSecret', { params: key })).toEqual({})
  })

  it('grant scopes', async () => {
    const params = [made.server!]
    const scope = await use('createScope', { params, body: { name: 'Read', value: 'orders:read' } })
    expect(scope).toMatchObject({ fullValue: 'aud:orders|orders:read', type: 'application', grantCount: 0 })
    const renamed = await use('updateScope', { params: [made.server!, scope.id], body: { name: 'Read all' } })
    expect(await use('listScopes', { params })).toEqual({ items: [renamed], nextCursor: null })
    const grant = await use('createScopeGrant', { body: { clientId: made.client, scopeId: scope.id } })
    expect(await use('getScopeGrant', { params: [grant.id] })).toEqual(grant)
    const query = `clientId=${made.client}`
    expect(await use('listScopeGrants', { query })).toEqual({ items: [grant], nextCursor: null })
    await use('deleteScopeGrant', { params: [grant.id] })
    const spare = await use('createScope', { params, body: { name: 'Spare', value: 'spare' } })
    await use('deleteScope', { params: [made.server!, spare.id] })
  })
})

describe('people', () => {
  it('are let in, listed and changed', async () => {
    const person = { email: 'otto@example.com', name: 'Otto' }
    const created = await use('createUser', {
      body: { ...person, password: 'staple battery correct', role: 'auditor' },
    })
    expect(created).toMatchObject({ ...person, role: 'auditor', status: 'enabled', lastSignInAt: null })
    expect(await use('listUsers', { query: 'search=otto' })).toEqual({ items: [created], nextCursor: null })
    await use('createUser', {
      body: {
        email: 'ada@example.com',
        name: 'Ada',
        password: 'staple battery correct',
        role: 'administrator',
      },
    })
    const params = [created.id as string]
    expect(await use('updateUser', { params, body: { status: 'disabled' } })).toMatchObject({
      id: created.id,
      status: 'disabled',
    })
  })
})

describe('credentials, services, Model APIs, consumers and grants', () => {
  it('are written and read', async () => {
    const credential = await use('createCredential', {
      body: { type: 'api_key', name: 'Maps', identifier: 'maps', label: 'saas', apiKey: 'sk-maps-0001' },
    })
    const rotated = await use('updateCredential', {
      params: [credential.id],
      body: { apiKey: 'sk-maps-0002' },
    })
    expect(rotated).toMatchObject({ hint: '0002' })
    expect(await use('getCredential', { params: [credential.id] })).toEqual(rotated)
    const credentials = await use('listCredentials', { query: 'type=api_key&label=saas' })
    expect(credentials).toEqual({ items: [rotated], nextCursor: null })
    const service = await use('createService', {
      body: { name: 'Studio', provider: 'bailian', apiKey: 'sk-studio-0003' },
    })
    expect(service).toMatchObject({ hasApiKey: true, hint: '0003' })
    expect(await use('getService', { params: [service.id] })).toEqual(service)
    const modelApi = await use('createModelApi', {
      body: { name: 'chat', basePath: '/chat', serviceId: service.id },
    })
    expect(modelApi.warning).toBe('denies_everyone')
    expect(await use('getModelApi', { params: [modelApi.id] })).toEqual(modelApi)
    await use('updateModelApi', { params: [modelApi.id], body: { description: 'Chat for everyone' } })
    await use('listModelApis', { query: `serviceId=${service.id}` })
    await use('updateService', { params: [service.id], body: { name: 'Model Studio' } })
    await use('listServices', { query: 'provider=bailian' })
    Object.assign(made, { credential: credential.id, service: service.id, modelApi: modelApi.id })
  })

  it('let a consumer call', async () => {
    const consumer = await use('createConsumer', {
      body: { name: 'Reporting', claim: 'scope', value: 'reports', match: 'contains' },
    })
    expect(await use('getConsumer', { params: [consumer.id] })).toEqual(consumer)
    await use('updateConsumer', { params: [consumer.id], body: { description: 'Nightly' } })
    const body = { consumerId: consumer.id, modelApiId: made.modelApi }
    const grant = await use('createGrant', { body })
    expect(await use('getGrant', { params: [grant.id] })).toEqual(grant)
    const query = `modelApiId=${made.modelApi}`
    expect(await use('listGrants', { query })).toEqual({ items: [grant], nextCursor: null })
    await use('updateGrant', { params: [grant.id], body: { expiresAt: null } })
    await use('deleteGrant', { params: [grant.id] })
    await use('deleteConsumer', { params: [consumer.id] })
    await use('listConsumers')
  })
})

describe('agents and the topology', () => {
  it('register an agent and draw its lines', async () => {
    const agent = await use('registerAgent', { body: { name: 'Travel agent' } })
    expect(await use('getAgent', { params: [agent.id] })).toEqual(agent)
    await use('updateAgent', { params: [agent.id], body: { owner: 'Ada' } })
    await use('listAgents', { query: 'search=travel' })
    const rules = await use('listAuthorizationRules', { query: `applicationId=${agent.applicationId}` })
    expect(rules.items).toMatchObject([{ id: agent.ruleId, resources: [] }])
    const caller = await use('createNode', { body: { kind: 'agent', applicationId: agent.applicationId } })
    const model = await use('createNode', { body: { kind: 'llm', modelApiId: made.modelApi } })
    await use('updateNode', { params: [model.id], body: { name: 'Chat', position: { x: 1, y: 2 } } })
    expect(await use('getNode', { params: [model.id] })).toMatchObject({ name: 'Chat', x: 1, y: 2 })
    const edge = await use('connect', { body: { sourceId: caller.id, targetId: model.id } })
    expect(await use('getEdge', { params: [edge.id] })).toMatchObject({ id: edge.id, kind: 'model_api' })
    const first = await use('listNodes', { query: 'limit=1' })
    const second = await use('listNodes', { query: `limit=1&cursor=${first.nextCursor}` })
    expect([first.items[0]?.id, second.items[0]?.id].sort()).toEqual([caller.id, model.id].sort())
    expect(second.nextCursor).toBeNull()
    expect((await use('listEdges')).items).toEqual([edge])
    Object.assign(made, { agent: agent.id, agentNode: caller.id, modelNode: model.id, edge: edge.id })
  })

  it('choose the scopes of a line', async () => {
    const service = await use('createNode', { body: { kind: 'enterprise', applicationId: made.server } })
    const edge = await use('connect', { body: { sourceId: made.agentNode, targetId: service.id } })
    const body = { scopes: ['orders:read'] }
    expect(await use('updateEdge', { params: [edge.id], body })).toMatchObject({ labels: ['orders:read'] })
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
    await use('deleteNode', { params: [service.id] })
  })

  it('take everything away again', async () => {
    await use('disconnect', { params: [made.edge!] })
    await use('deleteNode', { params: [made.agentNode!] })
    await use('deleteNode', { params: [made.modelNode!] })
    await use('updateModelApi', { params: [made.modelApi!], body: { status: 'disabled' } })
    await use('deleteModelApi', { params: [made.modelApi!] })
    await use('deleteService', { params: [made.service!] })
    await use('updateCredential', { params: [made.credential!], body: { status: 'disabled' } })
    await use('deleteCredential', { params: [made.credential!] })
    await use('updateAgent', { params: [made.agent!], body: { status: 'disabled' } })
    await use('deleteAgent', { params: [made.agent!] })
    await use('deleteApplication', { params: [made.server!] })
  })
})

describe('records', () => {
  it('tell who did what', async () => {
    const { items } = await use('listAuditEvents', { query: 'action=agent.registered' })
    expect(items).toMatchObject([
      {
        action: 'agent.registered',
        actor: { kind: 'api_token', id: 'api_token', name: 'Management API token' },
        via: 'api',
        sourceIp: '192.0.2.7',
        target: { type: 'agent', name: 'Travel agent' },
      },
    ])
    expect(await use('verifyAuditChain')).toMatchObject({ intact: true })
    expect((await use('listRequests')).items).toMatchObject([{ id: made.request, code: 'token.missing' }])
    expect(await use('getRequest', { params: [made.request!] })).toMatchObject({
      steps: [{ outcome: 'token.missing', detail: 'The request carries no bearer token.' }],
      missing: null,
    })
  })

  it('hold no secret', async () => {
    const events = await db().auditEvent.findMany({ select: { detail: true } })
    expect(JSON.stringify(events)).not.toMatch(/sk-(maps|studio)|"CS[A-Za-z0-9_-]{43}/)
  })

  it('describe the API itself', async () => {
    expect((await use('getOpenApi')).openapi).toBe('3.1.0')
  })
})

afterAll(() => {
  expect([...used].sort()).toEqual(allOperations.map(({ id }) => id).sort())
})
