import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { deleteObject } from '@/lib/deletions/delete-object'
import { listDeletions } from '@/lib/deletions/list-deletions'
import { keptRows } from '@/lib/deletions/kept-rows'
import type { DeletedKind } from '@/lib/deletions/schema'
import { undoDeletion } from '@/lib/deletions/undo-deletion'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { createModelApiInput } from '@/lib/gateway/model-apis/schema'
import { createService } from '@/lib/gateway/services/create-service'
import { updateService } from '@/lib/gateway/services/update-service'
import { createServiceInput } from '@/lib/gateway/services/schema'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createApplicationInput } from '@/lib/identity/applications/schema'
import { permissions, type Permission } from '@/lib/identity/permissions'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'
import { open } from '@/lib/vault/seal'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { createCredentialInput } from '@/lib/vault/credentials/schema'

useTestDatabase()

let count = 0
let name: string
beforeEach(() => {
  name = `object-${++count}`
})

const create = {
  application: () =>
    createApplication(testActor(), parseInput(createApplicationInput, { name, audience: name })),
  service: () =>
    createService(
      testActor(),
      parseInput(createServiceInput, {
        name,
        provider: 'openai',
        baseUrl: 'https://api.example.com/v1',
        apiKey: 'sk-stored-key-0123',
      }),
    ),
  consumer: () =>
    createConsumer(testActor(), parseInput(createConsumerInput, { name, claim: 'sub', value: name })),
  modelApi: async () => {
    const service = await create.service()
    const input = { name, basePath: `/${name}`, serviceId: service.id }
    return createModelApi(testActor(), parseInput(createModelApiInput, input))
  },
  grant: async () => {
    const consumer = await create.consumer()
    const modelApi = await create.modelApi()
    return createGrant(testActor(), { consumerId: consumer.id, modelApiId: modelApi.id, expiresAt: null })
  },
  scope: async () => {
    const { id: applicationId } = await create.application()
    return createScope(testActor(), { applicationId, name: 'Read', value: 'read', type: 'application' })
  },
  secret: async () => {
    const { id: applicationId } = await create.application()
    return createSecret(testActor(), { applicationId, expiresAt: null })
  },
}

/** One of each kind, with everything around it that its deletion takes along; gives the id to delete. */
const seeds: Record<DeletedKind, () => Promise<{ id: string; rowsOf?: string }>> = {
  application: async () => {
    const secret = await create.secret()
    const { applicationId } = secret
    await createScope(testActor(), { applicationId, name: 'Read', value: 'read', type: 'application' })
    return { id: applicationId }
  },
  agent: async () => {
    const agent = await registerAgent(testActor(), parseInput(registerAgentInput, { name, owner: 'Team' }))
    await createSecret(testActor(), { applicationId: agent.applicationId, expiresAt: null })
    return { id: agent.id, rowsOf: agent.applicationId }
  },
  secret: create.secret,
  scope: create.scope,
  scope_grant: async () => {
    const scope = await create.scope()
    name = `${name}-client`
    const client = await create.application()
    return createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
  },
  credential: () =>
    createCredential(
      testActor(),
      parseInput(createCredentialInput, {
        name,
        identifier: name,
        type: 'api_key',
        label: 'llm',
        apiKey: 'sk-in-the-vault-0123',
      }),
    ),
  service: create.service,
  service_key: create.service,
  model_api: create.modelApi,
  consumer: async () => ({ id: (await create.grant()).consumerId }),
  grant: create.grant,
}

/** Every row that the object consists of, as PostgreSQL has it. */
async function readRows(kind: DeletedKind, id: string): Promise<unknown[]> {
  const tables = keptRows[kind].map(({ table, where }) =>
    db().$queryRawUnsafe<unknown[]>(
      `SELECT to_jsonb(kept) AS row FROM ${table} kept WHERE ${where} ORDER BY id`,
      id,
    ),
  )
  return (await Promise.all(tables)).flat()
}

/** A call through the gateway, so many minutes ago. */
async function recordCall(
  changes: { consumerId?: string; consumerName?: string; applicationId?: string },
  minutes: number,
) {
  await db().gatewayRequest.create({
    data: {
      id: newId('req'),
      instanceId: testActor().instanceId,
      time: new Date(Date.now() - minutes * 60_000),
      method: 'POST',
      path: '/x',
      status: 200,
      steps: [],
      totalMs: 1,
      ended: 'completed',
      ...changes,
    },
  })
}

describe('deleteObject', () => {
  it('asks for the name while calls are made, and not an hour after the last', async () => {
    const { id } = await create.consumer()
    await recordCall({ consumerId: id, consumerName: name }, 61)
    await recordCall({ consumerId: id, consumerName: name }, 59)
    const ask = { kind: 'consumer', id } as const
    const refusal = {
      code: 'resource.in_use',
      message: `${name} was used within the last hour. Type its name to confirm.`,
      fields: { typed: expect.any(String) as string },
    }
    await expect(deleteObject(testActor(), ask)).rejects.toMatchObject(refusal)
    await expect(deleteObject(testActor(), { ...ask, typed: 'consumer' })).rejects.toMatchObject(refusal)
    expect(await db().consumer.count({ where: { id } })).toBe(1)
    await deleteObject(testActor(), { ...ask, typed: ` ${name} ` })
    expect(await db().consumer.count({ where: { id } })).toBe(0)

    name = `${name}-quiet`
    const quiet = await create.consumer()
    await recordCall({ consumerId: quiet.id, consumerName: name }, 61)
    await deleteObject(testActor(), { kind: 'consumer', id: quiet.id })
    expect(await db().consumer.count({ where: { id: quiet.id } })).toBe(0)
  })

  it('asks for the hint of a secret that was used within the hour', async () => {
    const { id, hint } = await create.secret()
    await db().clientSecret.update({
      where: { id },
      data: { lastUsedAt: new Date(), lastUsedIp: '10.0.0.4' },
    })
    await expect(deleteObject(testActor(), { kind: 'secret', id })).rejects.toMatchObject({
      code: 'resource.in_use',
    })
    await deleteObject(testActor(), { kind: 'secret', id, typed: hint })
    expect(await db().clientSecret.count({ where: { id } })).toBe(0)
  })

  it.each(['application', 'credential', 'model_api'] as const)('needs no disabled %s', async (kind) => {
    const { id } = await seeds[kind]()
    await deleteObject(testActor(), { kind, id })
    expect(await readRows(kind, id)).toEqual([])
  })

  it('refuses what others depend on and keeps nothing', async () => {
    const { modelApiId } = await create.grant()
    await expect(deleteObject(testActor(), { kind: 'model_api', id: modelApiId })).rejects.toMatchObject({
      code: 'resource.in_use',
      message: `${name} is in use by the grant of consumer ${name}.`,
    })
    expect(await db().deletion.count({ where: { targetId: modelApiId } })).toBe(0)
  })

  it('refuses auditors', async () => {
    const { id } = await create.consumer()
    const auditor = testActor({ role: 'auditor' })
    await expect(deleteObject(auditor, { kind: 'consumer', id })).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('knows nothing of an id that is none', async () => {
    await expect(deleteObject(testActor(), { kind: 'scope_grant', id: 'sg_none' })).rejects.toMatchObject({
      code: 'resource.not_found',
      message: 'There is no scope grant sg_none.',
    })
  })
})

describe('undoDeletion', () => {
  it.each(Object.keys(seeds) as DeletedKind[])(
    'puts every row of a %s back as it was, once',
    async (kind) => {
      const { id, rowsOf = id } = await seeds[kind]()
      const before = await readRows(kind, rowsOf)
      expect(before.length).toBeGreaterThan(0)
      const deletion = await deleteObject(testActor(), { kind, id })
      const noun = kind === 'service_key' ? 'service.key_' : `${kind}.`
      expect(await db().auditEvent.count({ where: { action: { startsWith: noun } } })).toBeGreaterThan(0)
      const undone = await undoDeletion(testActor(), deletion.id)
      expect(undone).toEqual(deletion)
      expect(await readRows(kind, rowsOf)).toEqual(before)
      expect(
        await db().auditEvent.findFirst({ where: { action: `${noun}restored`, targetId: rowsOf } }),
      ).toMatchObject({ actorName: 'test@example.com', detail: { deletedBy: 'test@example.com' } })
      await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
        code: 'resource.not_found',
      })
    },
  )

  it('is over after ten minutes', async () => {
    const { id } = await create.consumer()
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const createdAt = new Date(Date.now() - 10 * 60_000 - 1)
    await db().deletion.update({ where: { id: deletion.id }, data: { createdAt } })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.not_found',
      message:
        'This deletion can no longer be taken back: ten minutes have passed, or it was taken back already.',
    })
    expect((await listDeletions(testActor())).map((each) => each.id)).not.toContain(deletion.id)
  })

  it('refuses when the name was taken meanwhile, and can be tried again', async () => {
    const { id } = await create.consumer()
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const other = await create.consumer()
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} cannot be put back: its name, identifier, value or path is taken by now, or what it belonged to is gone.`,
    })
    await deleteObject(testActor(), { kind: 'consumer', id: other.id })
    await undoDeletion(testActor(), deletion.id)
    expect(await db().consumer.count({ where: { id } })).toBe(1)
  })

  it('refuses when what it belonged to is gone', async () => {
    const scope = await create.scope()
    const deletion = await deleteObject(testActor(), { kind: 'scope', id: scope.id })
    await deleteObject(testActor(), { kind: 'application', id: scope.applicationId })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.conflict' })
  })

  it.each<[DeletedKind, Permission[]]>([
    ['application', ['application:write', 'secret:write']],
    ['agent', ['application:write', 'secret:write', 'grant:write', 'topology:write']],
    ['consumer', ['consumer:write', 'grant:write']],
    ['scope_grant', ['grant:write']],
  ])('takes every permission that making each part of a %s anew would take', async (kind, needed) => {
    const { id, rowsOf = id } = await seeds[kind]()
    const before = await readRows(kind, rowsOf)
    const deletion = await deleteObject(testActor(), { kind, id })
    const token = (permissions: Permission[]): Actor => ({ ...testActor(), kind: 'api_token', permissions })
    for (const missing of needed) {
      const others = permissions.filter((permission) => permission !== missing)
      await expect(undoDeletion(token(others), deletion.id)).rejects.toMatchObject({
        code: 'permission.denied',
        message: `This API token does not hold the permission ${missing}. Use another token or ask an administrator.`,
      })
      expect(await readRows(kind, rowsOf)).toEqual([])
    }
    await undoDeletion(token(needed), deletion.id)
    expect(await readRows(kind, rowsOf)).toEqual(before)
  })

  it('does not bring back a consumer that was deleted after its grant', async () => {
    const { id, consumerId } = await create.grant()
    const deletion = await deleteObject(testActor(), { kind: 'grant', id })
    await deleteObject(testActor(), { kind: 'consumer', id: consumerId })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.conflict' })
    expect(await db().consumer.count({ where: { id: consumerId } })).toBe(0)
    expect(await db().grant.count({ where: { id } })).toBe(0)
  })

  it('refuses a consumer whose claim and value tell somebody else by now', async () => {
    const { id } = await create.consumer()
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const input = { name: `${name}-other`, claim: 'sub', value: name, match: 'contains' }
    await createConsumer(testActor(), parseInput(createConsumerInput, input))
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} cannot be put back: its name, identifier, value or path is taken by now, or what it belonged to is gone.`,
    })
    expect(await db().consumer.count({ where: { id } })).toBe(0)
  })

  it.each<['grant' | 'secret', string]>([
    ['grant', 'grants'],
    ['secret', 'client_secrets'],
  ])('refuses a %s whose time is over by now, and not before', async (kind, table) => {
    const { id } = await seeds[kind]()
    const undoneAt = async (end: string) => {
      await db().$executeRawUnsafe(
        `UPDATE ${table} SET "expiresAt" = (now() AT TIME ZONE 'utc') + interval '${end}' WHERE id = $1`,
        id,
      )
      return undoDeletion(testActor(), (await deleteObject(testActor(), { kind, id })).id)
    }
    await undoneAt('1 minute')
    await expect(undoneAt('-1 millisecond')).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'This cannot be put back: its validity has ended by now. Make a new one.',
    })
  })

  it('never makes a third secret', async () => {
    const { id, applicationId } = await create.secret()
    const deletion = await deleteObject(testActor(), { kind: 'secret', id })
    await createSecret(testActor(), { applicationId, expiresAt: null })
    await createSecret(testActor(), { applicationId, expiresAt: null })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'limit.reached' })
  })

  it('is not for auditors', async () => {
    const { id } = await create.consumer()
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    await expect(undoDeletion(testActor({ role: 'auditor' }), deletion.id)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('happens once when two undo at the same time', async () => {
    const { id } = await create.consumer()
    const deletion = await deleteObject(testActor(), { kind: 'consumer', id })
    const results = await Promise.allSettled([
      undoDeletion(testActor(), deletion.id),
      undoDeletion(testActor(), deletion.id),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the stored key of a service', () => {
  it('goes alone and comes back to a service that was renamed meanwhile', async () => {
    const { id } = await create.service()
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    const read = () => db().service.findUniqueOrThrow({ where: { id }, omit: { apiKeySealed: false } })
    expect(await read()).toMatchObject({ apiKeySealed: null, hint: '' })
    await expect(deleteObject(testActor(), { kind: 'service_key', id })).rejects.toMatchObject({
      code: 'resource.conflict',
      message: `${name} has no stored API key.`,
    })
    await updateService(testActor(), { id, changes: { name: `${name} renamed` } })
    await undoDeletion(testActor(), deletion.id)
    const { apiKeySealed, ...row } = await read()
    expect(row).toMatchObject({ name: `${name} renamed`, hint: '0123' })
    expect(open(apiKeySealed!, { instanceId: testActor().instanceId, id })).toBe('sk-stored-key-0123')
  })
})

describe('listDeletions', () => {
  it('names what can be taken back and never shows a row', async () => {
    const { id } = await create.service()
    const deletion = await deleteObject(testActor(), { kind: 'service', id })
    const listed = await listDeletions(testActor())
    expect(listed[0]).toEqual({
      id: deletion.id,
      kind: 'service',
      targetId: id,
      targetName: name,
      deletedBy: 'test@example.com',
      deletedAt: expect.any(String) as string,
      until: expect.any(String) as string,
    })
    expect(JSON.stringify(await db().deletion.findMany())).not.toContain('Sealed')
  })
  it.each([
    ['the service has moved to another address', { baseUrl: 'https://elsewhere.example/v1' }],
    ['it has another key by now', { apiKey: 'sk-newer-key-4567' }],
  ])('stays away when %s', async (_, changes) => {
    const { id } = await create.service()
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    await updateService(testActor(), { id, changes })
    const read = () => db().service.findUniqueOrThrow({ where: { id }, omit: { apiKeySealed: false } })
    const before = await read()
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: 'The service has another address or another key by now. Enter the key anew.',
    })
    expect(await read()).toEqual(before)
  })

  it('brings back no service that is gone', async () => {
    const { id } = await create.service()
    const deletion = await deleteObject(testActor(), { kind: 'service_key', id })
    await db().service.delete({ where: { id } })
    await expect(undoDeletion(testActor(), deletion.id)).rejects.toMatchObject({ code: 'resource.not_found' })
    expect(await db().service.count({ where: { id } })).toBe(0)
  })
})
