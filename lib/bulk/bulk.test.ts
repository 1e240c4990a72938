import { beforeAll, describe, expect, it } from 'vitest'
import { runEach } from '@/lib/bulk/run-each'
import { bulkSelection, bulkSwitch } from '@/lib/bulk/schema'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { AppError, type PublicError } from '@/lib/errors'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { previewConsumerSwitch } from '@/lib/gateway/consumers/preview-switch'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { previewGrantRevocation } from '@/lib/gateway/grants/preview-revocation'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { previewModelApiSwitch } from '@/lib/gateway/model-apis/preview-switch'
import { createModelApiInput } from '@/lib/gateway/model-apis/schema'
import { createService } from '@/lib/gateway/services/create-service'
import { previewServiceSwitch } from '@/lib/gateway/services/preview-switch'
import { createServiceInput } from '@/lib/gateway/services/schema'
import { previewAgentSwitch } from '@/lib/identity/agents/preview-switch'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { createApplication } from '@/lib/identity/applications/create-application'
import { previewApplicationSwitch } from '@/lib/identity/applications/preview-switch'
import { createApplicationInput } from '@/lib/identity/applications/schema'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { previewScopeRevocation } from '@/lib/identity/scope-grants/preview-revocation'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { previewCredentialSwitch } from '@/lib/vault/credentials/preview-switch'
import { createCredentialInput } from '@/lib/vault/credentials/schema'

useTestDatabase()

const describeError = (error: unknown): Promise<PublicError> => {
  if (!(error instanceof AppError)) throw error
  return Promise.resolve({ code: error.code, message: error.message, requestId: 'req_test' })
}

describe('runEach', () => {
  it('does what can be done, reports the rest with reasons, and audits each change', async () => {
    const builtIn = await db().application.findFirstOrThrow({ where: { builtIn: true } })
    const first = await createApplication(testActor(), parseInput(createApplicationInput, { name: 'first' }))
    const last = await createApplication(testActor(), parseInput(createApplicationInput, { name: 'last' }))
    const missing = newId('app')
    const report = await runEach({
      ids: [first.id, builtIn.id, missing, last.id],
      run: (id) => updateApplication(testActor(), { id, changes: { status: 'disabled' } }),
      describe: describeError,
    })
    expect(report).toEqual({
      done: [first.id, last.id],
      failed: [
        {
          id: builtIn.id,
          error: {
            code: 'resource.conflict',
            message: `${builtIn.name} is built in and cannot be changed or deleted.`,
            requestId: 'req_test',
          },
        },
        {
          id: missing,
          error: {
            code: 'resource.not_found',
            message: `There is no application ${missing}.`,
            requestId: 'req_test',
          },
        },
      ],
    })
    const rows = await db().application.findMany({
      where: { status: 'disabled' },
      orderBy: { name: 'asc' },
    })
    expect(rows.map(({ name }) => name)).toEqual(['first', 'last'])
    const lines = await db().auditEvent.findMany({ where: { action: 'application.updated' } })
    expect(lines.map(({ targetId }) => targetId).toSorted()).toEqual([first.id, last.id].toSorted())
  })

  it('authorizes each object: an auditor changes none', async () => {
    const { id } = await createApplication(testActor(), parseInput(createApplicationInput, { name: 'kept' }))
    const report = await runEach({
      ids: [id],
      run: (each) =>
        updateApplication(testActor({ role: 'auditor' }), { id: each, changes: { status: 'disabled' } }),
      describe: describeError,
    })
    expect(report).toMatchObject({ done: [], failed: [{ id, error: { code: 'permission.denied' } }] })
    expect(await db().application.findUnique({ where: { id } })).toMatchObject({ status: 'enabled' })
  })

  it('takes each id once, and at most a page of them', () => {
    const id = newId('app')
    expect(parseInput(bulkSelection, { ids: [id, id] })).toEqual({ ids: [id] })
    expect(() => parseInput(bulkSelection, { ids: [] })).toThrow('Some fields are not valid.')
    const many = Array.from({ length: 101 }, () => newId('app'))
    expect(() => parseInput(bulkSelection, { ids: many })).toThrow('Some fields are not valid.')
    expect(() => parseInput(bulkSwitch, { ids: [id], status: 'gone' })).toThrow('Some fields are not valid.')
  })
})

describe('previews', () => {
  const off = 'disabled' as const
  const seeded = { service: '', apis: ['', ''], consumers: ['', '', ''], grant: '' }

  beforeAll(async () => {
    const actor = testActor()
    const service = await createService(
      actor,
      parseInput(createServiceInput, { name: 's', provider: 'sandbox' }),
    )
    seeded.service = service.id
    for (const [index, name] of ['one', 'two'].entries()) {
      const input = parseInput(createModelApiInput, { name, basePath: `/${name}`, serviceId: service.id })
      seeded.apis[index] = (await createModelApi(actor, input)).id
    }
    for (const [index, name] of ['Ann', 'Bob', 'Cid'].entries()) {
      const input = parseInput(createConsumerInput, { name, claim: 'sub', value: name })
      seeded.consumers[index] = (await createConsumer(actor, input)).id
    }
    const [one = '', two = ''] = seeded.apis
    const [ann = '', bob = '', cid = ''] = seeded.consumers
    for (const [consumerId, modelApiId] of [
      [ann, one],
      [ann, two],
      [bob, one],
    ] as const) {
      seeded.grant = (await createGrant(actor, { consumerId, modelApiId, expiresAt: null })).id
    }
    await updateConsumer(actor, { id: cid, changes: { status: off } })
    const call = { instanceId: actor.instanceId, method: 'POST', path: '/', status: 200, steps: [] }
    await db().gatewayRequest.create({
      data: {
        ...call,
        id: newId('req'),
        time: new Date('2026-03-01T00:00:00.000Z'),
        consumerId: bob,
        modelApiId: one,
        totalMs: 1,
        ended: 'completed',
      },
    })
  })

  const lastUsedAt = '2026-03-01T00:00:00.000Z'
  const both = { kind: 'consumers', count: 2, names: ['Ann', 'Bob'] }

  it('of consumers: who loses what, who is off already, and the last call', async () => {
    const impact = await previewConsumerSwitch(testActor(), { ids: seeded.consumers, status: off })
    expect(impact).toEqual({
      unchanged: [seeded.consumers[2]],
      affected: [both, { kind: 'reach', count: 2, names: ['one', 'two'] }],
      lastUsedAt,
    })
  })

  it('of consumers that hold nothing: nobody', async () => {
    const ids = [seeded.consumers[2] ?? '']
    const impact = await previewConsumerSwitch(testActor(), { ids, status: 'enabled' })
    expect(impact).toEqual({ unchanged: [], affected: [], lastUsedAt: null })
  })

  it('of Model APIs and of services: what stops, and whom it serves', async () => {
    const stopped = { kind: 'stopped', count: 2, names: ['one', 'two'] }
    const expected = { unchanged: [], affected: [stopped, both], lastUsedAt }
    expect(await previewModelApiSwitch(testActor(), { ids: seeded.apis, status: off })).toEqual(expected)
    const ofService = await previewServiceSwitch(testActor(), { ids: [seeded.service], status: off })
    expect(ofService).toEqual(expected)
  })

  it('of grants: the consumers that are refused', async () => {
    const impact = await previewGrantRevocation(testActor(), { ids: [seeded.grant] })
    expect(impact).toEqual({
      unchanged: [],
      affected: [
        { kind: 'consumers', count: 1, names: ['Bob'] },
        { kind: 'reach', count: 1, names: ['one'] },
      ],
      lastUsedAt,
    })
  })

  it('of agents, applications, scopes and credentials', async () => {
    const actor = testActor()
    const agent = await registerAgent(actor, parseInput(registerAgentInput, { name: 'Agent' }))
    const client = await createApplication(actor, parseInput(createApplicationInput, { name: 'Client' }))
    const scopeId = agent.scopes[0]?.id ?? ''
    const grant = await createScopeGrant(actor, { clientId: client.id, scopeId })
    const clients = { kind: 'clients', count: 1, names: ['Client'] }
    const holders = { kind: 'applications', count: 1, names: ['Client'] }
    const none = { unchanged: [], lastUsedAt: null }
    expect(await previewAgentSwitch(actor, { ids: [agent.id], status: off })).toEqual({
      ...none,
      // Every agent holds the right to obtain credentials from the vault.
      affected: [{ kind: 'agents', count: 1, names: ['Agent'] }, clients],
    })
    expect(await previewAgentSwitch(actor, { ids: [agent.id], status: 'enabled' })).toEqual({
      unchanged: [agent.id],
      affected: [],
      lastUsedAt: null,
    })
    const ofClient = { ...none, affected: [holders] }
    expect(await previewApplicationSwitch(actor, { ids: [client.id], status: off })).toEqual(ofClient)
    expect(await previewScopeRevocation(actor, { ids: [grant.id] })).toEqual(ofClient)

    const credential = await createCredential(
      actor,
      parseInput(createCredentialInput, {
        type: 'api_key',
        name: 'Key',
        identifier: 'key',
        label: 'llm',
        apiKey: 'sk-0123456789',
      }),
    )
    const ruleId = agent.ruleId ?? ''
    await db().ruleResource.create({ data: { id: newId('arres'), ruleId, credentialId: credential.id } })
    const ofKey = await previewCredentialSwitch(actor, { ids: [credential.id], status: off })
    expect(ofKey).toEqual({ unchanged: [], affected: [{ kind: 'agents', count: 1, names: ['Agent'] }] })
  })

  it('of another instance: nothing', async () => {
    const stranger = { ...testActor(), instanceId: newId('idaas') }
    const impact = await previewConsumerSwitch(stranger, { ids: seeded.consumers, status: off })
    expect(impact).toEqual({ unchanged: [], affected: [], lastUsedAt: null })
  })
})
