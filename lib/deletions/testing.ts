import { db } from '@/lib/db/client'
import { testActor } from '@/lib/db/testing'
import { keptRows } from '@/lib/deletions/kept-rows'
import type { DeletedKind } from '@/lib/deletions/schema'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { createConsumerInput } from '@/lib/gateway/consumers/schema'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { createModelApiInput } from '@/lib/gateway/model-apis/schema'
import { createService } from '@/lib/gateway/services/create-service'
import { createServiceInput } from '@/lib/gateway/services/schema'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { registerAgentInput } from '@/lib/identity/agents/schema'
import { createApplication } from '@/lib/identity/applications/create-application'
import { createApplicationInput } from '@/lib/identity/applications/schema'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { createScope } from '@/lib/identity/scopes/create-scope'
import { createSecret } from '@/lib/identity/secrets/create-secret'
import { parseInput } from '@/lib/parse-input'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { createCredentialInput } from '@/lib/vault/credentials/schema'

let count = 0

/** A name that no other object of the test file has. */
export function newName(): string {
  count += 1
  return `object-${count}`
}

/** Objects by hand, with what they cannot be without. */
export const create = {
  application: (name: string) =>
    createApplication(testActor(), parseInput(createApplicationInput, { name, audience: name })),
  service: (name: string) =>
    createService(
      testActor(),
      parseInput(createServiceInput, {
        name,
        provider: 'openai',
        baseUrl: 'https://api.example.com/v1',
        apiKey: 'sk-stored-key-0123',
      }),
    ),
  consumer: (name: string) =>
    createConsumer(testActor(), parseInput(createConsumerInput, { name, claim: 'sub', value: name })),
  modelApi: async (name: string) => {
    const service = await create.service(name)
    const input = { name, basePath: `/${name}`, serviceId: service.id }
    return createModelApi(testActor(), parseInput(createModelApiInput, input))
  },
  grant: async (name: string) => {
    const consumer = await create.consumer(name)
    const modelApi = await create.modelApi(name)
    return createGrant(testActor(), { consumerId: consumer.id, modelApiId: modelApi.id, expiresAt: null })
  },
  scope: async (name: string) => {
    const { id: applicationId } = await create.application(name)
    return createScope(testActor(), { applicationId, name: 'Read', value: 'read', type: 'application' })
  },
  secret: async (name: string) => {
    const { id: applicationId } = await create.application(name)
    return createSecret(testActor(), { applicationId, expiresAt: null })
  },
}

/** One of each kind, with everything around it that its deletion takes along; gives the id to delete. */
export const seeds: Record<DeletedKind, (name: string) => Promise<{ id: string; rowsOf?: string }>> = {
  application: async (name) => {
    const secret = await create.secret(name)
    const { applicationId } = secret
    await createScope(testActor(), { applicationId, name: 'Read', value: 'read', type: 'application' })
    return { id: applicationId }
  },
  agent: async (name) => {
    const agent = await registerAgent(testActor(), parseInput(registerAgentInput, { name, owner: 'Team' }))
    await createSecret(testActor(), { applicationId: agent.applicationId, expiresAt: null })
    return { id: agent.id, rowsOf: agent.applicationId }
  },
  secret: create.secret,
  scope: create.scope,
  scope_grant: async (name) => {
    const scope = await create.scope(name)
    const client = await create.application(`${name}-client`)
    return createScopeGrant(testActor(), { clientId: client.id, scopeId: scope.id })
  },
  credential: (name) =>
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
  consumer: async (name) => ({ id: (await create.grant(name)).consumerId }),
  grant: create.grant,
}

/** Every row that the object consists of, as PostgreSQL has it. */
export async function readRows(kind: DeletedKind, id: string): Promise<unknown[]> {
  const tables = keptRows[kind].map(({ table, where }) =>
    db().$queryRawUnsafe<unknown[]>(
      `SELECT to_jsonb(kept) AS row FROM ${table} kept WHERE ${where} ORDER BY id`,
      id,
    ),
  )
  return (await Promise.all(tables)).flat()
}
