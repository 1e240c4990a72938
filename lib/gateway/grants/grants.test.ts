import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { deleteConsumer } from '@/lib/gateway/consumers/delete-consumer'
import { getConsumer } from '@/lib/gateway/consumers/get-consumer'
import { createConsumerInput, updateConsumerInput } from '@/lib/gateway/consumers/schema'
import { updateConsumer } from '@/lib/gateway/consumers/update-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { deleteGrant } from '@/lib/gateway/grants/delete-grant'
import { getGrant } from '@/lib/gateway/grants/get-grant'
import { listGrants } from '@/lib/gateway/grants/list-grants'
import { createGrantInput } from '@/lib/gateway/grants/schema'
import { updateGrant } from '@/lib/gateway/grants/update-grant'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { createService } from '@/lib/gateway/services/create-service'
import { createApplication } from '@/lib/identity/applications/create-application'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'

useTestDatabase()

const hourMs = 60 * 60 * 1000
let modelApiId: string
let names = 0

beforeAll(async () => {
  const service = { name: 'Sandbox', provider: 'sandbox', protocol: 'OpenAI/v1' } as const
  const { id: serviceId } = await createService(testActor(), service)
  const input = {
    name: 'chat',
    description: '',
    basePath: '/chat',
    protocol: 'OpenAI/v1',
    authEnabled: true,
    serviceId,
  } as const
  modelApiId = (await createModelApi(testActor(), input)).id
})

function aConsumer(input: object = {}) {
  names += 1
  const whole = { name: `consumer ${names}`, claim: 'scope', value: `model:${names}`, ...input }
  return createConsumer(testActor(), parseInput(createConsumerInput, whole))
}

/** A consumer with a grant that an edge holds, as the topology makes it. */
async function drawn() {
  names += 1
  const { instanceId } = testActor()
  const application = await createApplication(testActor(), {
    name: `application ${names}`,
    description: '',
    clientStatus: 'enabled',
    gatewayAudience: false,
  })
  const applicationId = application.id
  const node = { instanceId, x: 0, y: 0 }
  const source = await db().node.create({
    data: { ...node, id: newId('node'), kind: 'client', name: 'Caller', applicationId },
  })
  const target = await db().node.upsert({
    where: { kind_modelApiId: { kind: 'llm', modelApiId } },
    create: { ...node, id: newId('node'), kind: 'llm', name: 'Chat', modelApiId },
    update: {},
  })
  const consumer = await db().consumer.create({
    data: {
      id: newId('csm'),
      instanceId,
      name: application.name,
      claim: 'client_id',
      value: applicationId,
      managed: true,
      applicationId,
    },
  })
  const grant = await db().grant.create({
    data: { id: newId('car'), instanceId, consumerId: consumer.id, modelApiId, manual: false },
  })
  const edge = await db().edge.create({
    data: {
      id: newId('edge'),
      instanceId,
      sourceId: source.id,
      targetId: target.id,
      createdBy: 'test',
      grants: { create: { grantId: grant.id } },
    },
  })
  return { consumer, grant, edge }
}

describe('consumers', () => {
  it.each([
    [{ claim: '' }, { claim: 'Enter a claim.' }],
    [{ claim: 'a b' }, { claim: 'Use no spaces or characters outside ASCII.' }],
    [{ value: '' }, { value: 'Enter the value.' }],
    [{ match: 'regex' }, { match: 'Choose equals or contains.' }],
    [
      { managed: true, applicationId: 'x' },
      { managed: 'This field is not known here.', applicationId: 'This field is not known here.' },
    ],
  ])('refuses %j', (input, fields) => {
    const whole = { name: 'x', claim: 'uid', value: '1', ...input }
    expect(() => parseInput(createConsumerInput, whole)).toThrow(expect.objectContaining({ fields }))
  })

  it('keeps names and claim values apart', async () => {
    const first = await aConsumer({ name: 'first', value: 'model:first' })
    await expect(aConsumer({ name: 'first' })).rejects.toMatchObject({
      fields: { name: 'There is a consumer named first already.' },
    })
    await expect(aConsumer({ value: 'model:first', match: 'contains' })).rejects.toMatchObject({
      fields: { value: 'Consumer first is known by this value of scope already.' },
    })
    const second = await aConsumer()
    const changes = parseInput(updateConsumerInput, { value: first.value })
    await expect(updateConsumer(testActor(), { id: second.id, changes })).rejects.toMatchObject({
      code: 'resource.conflict',
    })
  })

  it('lets people switch managed ones on and off only', async () => {
    const { consumer, edge } = await drawn()
    const rename = { id: consumer.id, changes: { name: 'mine now' } }
    await expect(updateConsumer(testActor(), rename)).rejects.toMatchObject({
      code: 'resource.conflict',
      message: expect.stringContaining('was created by a line on the topology'),
    })
    await expect(deleteConsumer(testActor(), consumer.id)).rejects.toMatchObject({
      code: 'resource.conflict',
    })
    const off = await updateConsumer(testActor(), { id: consumer.id, changes: { status: 'disabled' } })
    expect(off).toMatchObject({ status: 'disabled', managed: true })
    expect(edge.id).toMatch(/^edge_/)
  })

  it('keeps one made by hand as it is while an edge relies on it', async () => {
    const { consumer, edge } = await drawn()
    await db().consumer.update({ where: { id: consumer.id }, data: { managed: false } })
    await expect(
      updateConsumer(testActor(), { id: consumer.id, changes: { value: 'app_other' } }),
    ).rejects.toMatchObject({ code: 'resource.in_use', message: expect.stringContaining(edge.id) })
    await expect(deleteConsumer(testActor(), consumer.id)).rejects.toMatchObject({ code: 'resource.in_use' })
    const renamed = { id: consumer.id, changes: { name: 'renamed', value: consumer.value } }
    expect(await updateConsumer(testActor(), renamed)).toMatchObject({ name: 'renamed' })
  })

  it('deletes one made by hand with its grants', async () => {
    const consumer = await aConsumer()
    const grant = await createGrant(testActor(), { consumerId: consumer.id, modelApiId, expiresAt: null })
    await deleteConsumer(testActor(), consumer.id)
    await expect(getConsumer(testActor(), consumer.id)).rejects.toMatchObject({ code: 'resource.not_found' })
    await expect(getGrant(testActor(), grant.id)).rejects.toMatchObject({ code: 'resource.not_found' })
  })
})

describe('grants by hand', () => {
  it('refuses what does not exist, a past end and a second time', async () => {
    const { id: consumerId } = await aConsumer()
    const none = newId('api')
    await expect(
      createGrant(testActor(), { consumerId, modelApiId: none, expiresAt: null }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { modelApiId: `There is no Model API ${none}.` },
    })
    await expect(
      createGrant(testActor(), { consumerId: newId('csm'), modelApiId, expiresAt: null }),
    ).rejects.toMatchObject({ fields: { consumerId: expect.stringContaining('There is no consumer') } })
    expect(() => parseInput(createGrantInput, { consumerId, modelApiId, expiresAt: 'soon' })).toThrow(
      expect.objectContaining({
        fields: { expiresAt: 'Enter a date and time such as 2027-01-31T12:00:00Z.' },
      }),
    )
    const past = new Date(Date.now() - hourMs).toISOString()
    await expect(createGrant(testActor(), { consumerId, modelApiId, expiresAt: past })).rejects.toMatchObject(
      {
        fields: { expiresAt: 'Choose a time that lies ahead.' },
      },
    )
    const expiresAt = new Date(Date.now() + hourMs).toISOString()
    const grant = await createGrant(testActor(), { consumerId, modelApiId, expiresAt })
    expect(grant).toMatchObject({ manual: true, edgeIds: [], expiresAt, modelApiName: 'chat' })
    await expect(createGrant(testActor(), { consumerId, modelApiId, expiresAt: null })).rejects.toMatchObject(
      {
        code: 'resource.conflict',
      },
    )
    const forGood = await updateGrant(testActor(), { id: grant.id, changes: { expiresAt: null } })
    expect((await listGrants(testActor(), { consumerId })).items).toEqual([forGood])
  })

  it('leaves to an edge what the edge holds', async () => {
    const { consumer, grant, edge } = await drawn()
    await expect(deleteGrant(testActor(), grant.id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: `The grant of ${consumer.name} is in use by the edge Caller → Chat (${edge.id}); delete the edge.`,
    })
    const key = { consumerId: consumer.id, modelApiId }
    const expiresAt = new Date(Date.now() + hourMs).toISOString()
    await expect(createGrant(testActor(), { ...key, expiresAt })).rejects.toMatchObject({
      fields: { expiresAt: 'A line on the topology holds this grant; it cannot expire.' },
    })
    expect(await createGrant(testActor(), { ...key, expiresAt: null })).toMatchObject({
      id: grant.id,
      manual: true,
      edgeIds: [edge.id],
    })
    await deleteGrant(testActor(), grant.id)
    expect(await getGrant(testActor(), grant.id)).toMatchObject({ manual: false, edgeIds: [edge.id] })
  })

  it('takes a managed consumer away with its last grant', async () => {
    const { consumer, grant, edge } = await drawn()
    await createGrant(testActor(), { consumerId: consumer.id, modelApiId, expiresAt: null })
    await db().edge.delete({ where: { id: edge.id } })
    await deleteGrant(testActor(), grant.id)
    await expect(getConsumer(testActor(), consumer.id)).rejects.toMatchObject({ code: 'resource.not_found' })
  })
})
