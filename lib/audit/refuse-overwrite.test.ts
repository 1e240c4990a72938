import { expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { actorRecord } from '@/lib/audit/actor-record'
import { appendAudit } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { updateGrantInput } from '@/lib/gateway/grants/schema'
import { updateGrant } from '@/lib/gateway/grants/update-grant'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { createService } from '@/lib/gateway/services/create-service'
import { updateService } from '@/lib/gateway/services/update-service'
import { changeOwnName } from '@/lib/identity/account/change-own-name'
import { registerAgent } from '@/lib/identity/agents/register-agent'
import { updateAgent } from '@/lib/identity/agents/update-agent'
import { createApplication } from '@/lib/identity/applications/create-application'
import { updateApplication } from '@/lib/identity/applications/update-application'
import { instanceUpdate, securityUpdate } from '@/lib/identity/instance/schema'
import { updateInstance } from '@/lib/identity/instance/update-instance'
import { updateSecurity } from '@/lib/identity/instance/update-security'
import { createUser } from '@/lib/identity/users/create-user'
import { userUpdate } from '@/lib/identity/users/schema'
import { updateUser } from '@/lib/identity/users/update-user'
import { parseInput } from '@/lib/parse-input'
import type { SeenValues } from '@/lib/schema'
import { createConsumerInput, updateConsumerInput } from '@/lib/gateway/consumers/schema'
import { createModelApiInput, updateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { createServiceInput, updateServiceInput } from '@/lib/gateway/services/schema'
import { registerAgentInput, updateAgentInput } from '@/lib/identity/agents/schema'
import { createApplicationInput, updateApplicationInput } from '@/lib/identity/applications/schema'
import { createCredential } from '@/lib/vault/credentials/create-credential'
import { createCredentialInput, updateCredentialInput } from '@/lib/vault/credentials/schema'
import { updateCredential } from '@/lib/vault/credentials/update-credential'

useTestDatabase()

const me = () => testActor()
const olga = () => ({ ...testActor({ id: 'usr_olga' }), name: 'olga@example.com' })

type Change = (actor: Actor, changes: Record<string, unknown>, seen?: SeenValues) => Promise<unknown>

let made = 0
const unique = (name: string) => `${name}-${++made}`
const telling = 'olga@example.com changed this'
const quoted = `${telling} to “theirs” meanwhile. Save again to replace it.`
const told = `${telling} meanwhile. Save again to replace it, or reload to see it.`

const makeService = () =>
  createService(me(), parseInput(createServiceInput, { name: unique('Sandbox'), provider: 'sandbox' }))
const makeModelApi = async () => {
  const { id: serviceId } = await makeService()
  const input = { name: unique('model'), basePath: `/model-${made}`, serviceId, description: 'first' }
  return createModelApi(me(), parseInput(createModelApiInput, input))
}
const makeConsumer = () => {
  const input = { name: unique('consumer'), description: 'first', claim: 'client_id', value: `app_${made}` }
  return createConsumer(me(), parseInput(createConsumerInput, input))
}
const makeApplication = () => {
  const input = { name: unique('App'), description: 'first' }
  return createApplication(me(), parseInput(createApplicationInput, input))
}
const makePerson = () => {
  const email = `${unique('person')}@example.com`
  return createUser(me(), { email, name: 'first', password: 'correct horse battery', role: 'administrator' })
}

/** Makes one object of each kind, and gives what changes it. */
const kinds: Record<string, () => Promise<Change>> = {
  async application() {
    const { id } = await makeApplication()
    return (actor, changes, seen) =>
      updateApplication(actor, { id, changes: parseInput(updateApplicationInput, changes), seen })
  },
  async agent() {
    const input = { name: unique('Agent'), owner: 'first', description: 'first' }
    const { id } = await registerAgent(me(), parseInput(registerAgentInput, input))
    return (actor, changes, seen) =>
      updateAgent(actor, { id, changes: parseInput(updateAgentInput, changes), seen })
  },
  async service() {
    const { id } = await makeService()
    await updateService(me(), { id, changes: { paceMs: 5 } })
    return (actor, changes, seen) =>
      updateService(actor, { id, changes: parseInput(updateServiceInput, changes), seen })
  },
  async 'Model API'() {
    const { id } = await makeModelApi()
    return (actor, changes, seen) =>
      updateModelApi(actor, { id, changes: parseInput(updateModelApiInput, changes), seen })
  },
  async consumer() {
    const { id } = await makeConsumer()
    return (actor, changes, seen) =>
      updateConsumer(actor, { id, changes: parseInput(updateConsumerInput, changes), seen })
  },
  async grant() {
    const { id: consumerId } = await makeConsumer()
    const { id: modelApiId } = await makeModelApi()
    const { id } = await createGrant(me(), { consumerId, modelApiId, expiresAt: null })
    return (actor, changes, seen) =>
      updateGrant(actor, { id, changes: parseInput(updateGrantInput, changes), seen })
  },
  async credential() {
    const name = unique('key')
    const input = {
      type: 'api_key',
      name,
      identifier: name,
      label: 'llm',
      apiKey: 'sk-1',
      description: 'first',
    }
    const { id } = await createCredential(me(), parseInput(createCredentialInput, input))
    return (actor, changes, seen) =>
      updateCredential(actor, { id, changes: parseInput(updateCredentialInput, changes), seen })
  },
  async user() {
    const { id } = await makePerson()
    return (actor, changes, seen) => updateUser(actor, { id, ...parseInput(userUpdate, changes), seen })
  },
  async instance() {
    await updateInstance(me(), { description: 'first' })
    return (actor, changes, seen) => updateInstance(actor, { ...parseInput(instanceUpdate, changes), seen })
  },
  async security() {
    await updateSecurity(me(), { passwordMinLength: 12 })
    return (actor, changes, seen) => updateSecurity(actor, { ...parseInput(securityUpdate, changes), seen })
  },
}

const texts = { first: 'first', theirs: 'theirs', mine: 'mine', says: quoted }
const ends = { first: null, theirs: '2126-01-01T00:00:00.000Z', mine: '2127-01-01T00:00:00.000Z' }

it.each([
  { kind: 'application', field: 'description', ...texts },
  { kind: 'application', field: 'environment', first: '', theirs: 'production', mine: 'staging', says: told },
  { kind: 'agent', field: 'owner', ...texts },
  { kind: 'agent', field: 'description', ...texts },
  { kind: 'service', field: 'paceMs', first: 5, theirs: 10, mine: 20, says: told },
  { kind: 'Model API', field: 'description', ...texts },
  { kind: 'consumer', field: 'description', ...texts },
  { kind: 'grant', field: 'expiresAt', ...ends, says: told },
  { kind: 'credential', field: 'description', ...texts },
  { kind: 'user', field: 'name', ...texts },
  { kind: 'instance', field: 'description', ...texts },
  { kind: 'security', field: 'passwordMinLength', first: 12, theirs: 16, mine: 20, says: told },
])(
  '$field of a changed $kind is not overwritten unseen',
  async ({ kind, field, first, theirs, mine, says }) => {
    const change = await kinds[kind]?.()
    if (change === undefined) throw new Error(`no such kind: ${kind}`)
    await change(olga(), { [field]: theirs }, { [field]: first })
    await expect(change(me(), { [field]: mine }, { [field]: first })).rejects.toMatchObject({
      code: 'resource.changed',
      status: 409,
      message: 'Somebody else changed this meanwhile. Nothing was overwritten.',
      fields: { [field]: says },
    })
    // Who wants the same has it, who saw it may replace it, and so may who does not mind.
    await change(me(), { [field]: theirs }, { [field]: first })
    await change(me(), { [field]: mine }, { [field]: theirs })
    await change(me(), { [field]: theirs })
  },
)

it('what was refused wrote nothing, neither the field nor another one beside it', async () => {
  const { id, name } = await makeApplication()
  await updateApplication(olga(), { id, changes: { description: 'theirs' } })
  const lines = await db().auditEvent.count()
  const changes = { name: unique('Renamed'), description: 'mine' }
  const refused = updateApplication(me(), { id, changes, seen: { name, description: 'first' } })
  await expect(refused).rejects.toMatchObject({ fields: { description: quoted } })
  expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name,
    description: 'theirs',
  })
  expect(await db().auditEvent.count()).toBe(lines)
})

it('of two who change the same at once, one is refused', async () => {
  const { id } = await makeModelApi()
  const seen = { description: 'first' }
  const results = await Promise.allSettled(
    ['one', 'two', 'three'].map((description) =>
      updateModelApi(olga(), { id, changes: { description }, seen }),
    ),
  )
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
})

it('people are told who renamed them, before they rename themselves', async () => {
  const { id, email } = await makePerson()
  const account = { actor: { ...testActor({ id }), name: email }, sessionId: 'ses_none' }
  await updateUser(olga(), { id, name: 'theirs' })
  const refused = changeOwnName(account, { name: 'mine', seen: { name: 'first' } })
  await expect(refused).rejects.toMatchObject({ fields: { name: quoted } })
  await changeOwnName(account, { name: 'mine', seen: { name: 'theirs' } })
})

it('tells of a change although a lot of traffic came after it, and what is stored', async () => {
  const { id } = await makeModelApi()
  await updateModelApi(olga(), { id, changes: { description: 'theirs' } })
  const line = { action: 'gateway.refused', targetType: 'model_api', targetId: id, targetName: 'model' }
  await db().$transaction(async (tx) => {
    const refusal = () => actorRecord(olga(), { ...line, detail: {}, result: 'refused' })
    await appendAudit(tx, Array.from({ length: 60 }, refusal))
  })
  const seen = { description: 'first' }
  const refused = updateModelApi(me(), { id, changes: { description: 'mine' }, seen })
  await expect(refused).rejects.toMatchObject({
    fields: { description: quoted },
    stored: { description: 'theirs' },
  })
})

it('a new key is not stored for an address that its writer did not see', async () => {
  const input = {
    name: unique('Own'),
    provider: 'custom',
    baseUrl: 'https://one.example.com/v1',
    apiKey: 'sk-1',
  }
  const { id, baseUrl } = await createService(me(), parseInput(createServiceInput, input))
  const moved = { baseUrl: 'https://two.example.com/v1', apiKey: 'sk-2' }
  await updateService(olga(), { id, changes: moved })
  const changes = { apiKey: 'sk-3' }
  await expect(updateService(me(), { id, changes, seen: { baseUrl, apiKey: '' } })).rejects.toMatchObject({
    fields: {
      baseUrl: `${telling} to “${moved.baseUrl}” meanwhile. Save again if yours is meant for that.`,
    },
  })
  const seen = { baseUrl: moved.baseUrl, apiKey: '' }
  expect(await updateService(me(), { id, changes, seen })).toMatchObject({ hasApiKey: true })
})

it('a consumer is matched by no mixture of what two people wrote', async () => {
  const { id, claim, value, match } = await makeConsumer()
  await updateConsumer(olga(), { id, changes: { value: 'theirs' } })
  const seen = { claim, value, match }
  const refused = updateConsumer(me(), { id, changes: { claim: 'sub' }, seen })
  await expect(refused).rejects.toMatchObject({
    fields: { value: `${telling} to “theirs” meanwhile. Save again if yours is meant for that.` },
  })
})

it('says what it can when the log does not tell who it was', async () => {
  const { id } = await makeModelApi()
  await db().modelApi.update({ where: { id }, data: { description: 'restored' } })
  const refused = updateModelApi(me(), {
    id,
    changes: { description: 'mine' },
    seen: { description: 'seen' },
  })
  await expect(refused).rejects.toMatchObject({
    fields: { description: 'This was changed meanwhile. Save again to replace it, or reload to see it.' },
  })
})
