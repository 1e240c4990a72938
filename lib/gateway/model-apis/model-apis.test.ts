import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createConsumer } from '@/lib/gateway/consumers/create-consumer'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { createModelApi } from '@/lib/gateway/model-apis/create-model-api'
import { deleteModelApi } from '@/lib/gateway/model-apis/delete-model-api'
import { getModelApi } from '@/lib/gateway/model-apis/get-model-api'
import { listModelApis } from '@/lib/gateway/model-apis/list-model-apis'
import { createModelApiInput, updateModelApiInput } from '@/lib/gateway/model-apis/schema'
import { updateModelApi } from '@/lib/gateway/model-apis/update-model-api'
import { createService } from '@/lib/gateway/services/create-service'
import { newId } from '@/lib/ids'
import { parseInput } from '@/lib/parse-input'

useTestDatabase()

let serviceId: string
const create = (input: object) =>
  createModelApi(testActor(), parseInput(createModelApiInput, { serviceId, ...input }))
const update = (id: string, changes: object) =>
  updateModelApi(testActor(), { id, changes: parseInput(updateModelApiInput, changes) })

beforeAll(async () => {
  const service = { name: 'Sandbox', provider: 'sandbox', protocol: 'OpenAI/v1' } as const
  serviceId = (await createService(testActor(), service)).id
})

describe('createModelApi', () => {
  const path = 'Use letters, digits and - . _ ~ between slashes; no spaces, %, ? or #.'
  const parts = 'Leave out empty parts and the parts "." and "..".'
  const reserved =
    'The gateway answers these paths itself: /api/v2, /v2, /.well-known, /healthz, /readyz. Choose another.'
  it.each([
    [{ name: '' }, { name: 'Enter a name.' }],
    [{ name: 'a b' }, { name: 'Use letters, digits, hyphens and underscores only.' }],
    [{ name: 'x'.repeat(65) }, { name: 'Use at most 64 characters.' }],
    [{ basePath: 'chat' }, { basePath: 'Begin with /.' }],
    [{ basePath: '/a b' }, { basePath: path }],
    [{ basePath: '/a%2f' }, { basePath: path }],
    [{ basePath: '/a?b' }, { basePath: path }],
    [{ basePath: '/a/' }, { basePath: 'Leave out the slash at the end.' }],
    [{ basePath: '/a/../b' }, { basePath: parts }],
    [{ basePath: '/a//b' }, { basePath: parts }],
    [{ basePath: '/./b' }, { basePath: parts }],
    [{ basePath: '//' }, { basePath: 'Leave out the slash at the end.' }],
    [{ basePath: `/${'x'.repeat(256)}` }, { basePath: 'Use at most 256 bytes.' }],
    [{ basePath: '/api/v2' }, { basePath: reserved }],
    [{ basePath: '/api/v2/x' }, { basePath: reserved }],
    [{ basePath: '/.well-known/x' }, { basePath: reserved }],
    [{ basePath: '/healthz' }, { basePath: reserved }],
    [{ authEnabled: 'yes' }, { authEnabled: 'Choose on or off.' }],
    [{ serviceId: 'x' }, { serviceId: 'Enter an ID such as app_ and 26 letters and digits.' }],
    [{ grantCount: 1 }, { grantCount: 'This field is not known here.' }],
  ])('refuses %j', (input, fields) => {
    const whole = { name: 'chat', basePath: '/chat', serviceId, ...input }
    expect(() => parseInput(createModelApiInput, whole)).toThrow(expect.objectContaining({ fields }))
  })

  it('refuses taken names and paths, and services that do not exist', async () => {
    await create({ name: 'first', basePath: '/first' })
    await expect(create({ name: 'first', basePath: '/other' })).rejects.toMatchObject({
      fields: { name: 'There is a Model API named first already.' },
    })
    await expect(create({ name: 'other', basePath: '/first' })).rejects.toMatchObject({
      fields: { basePath: 'Model API first has this base path already.' },
    })
    const none = newId('svc')
    await expect(create({ name: 'other', basePath: '/other', serviceId: none })).rejects.toMatchObject({
      fields: { serviceId: `There is no service ${none}.` },
    })
  })

  it('says that it denies everyone until somebody holds a grant', async () => {
    const modelApi = await create({ name: 'chat', basePath: '/chat' })
    expect(modelApi).toEqual({
      id: expect.stringMatching(/^api_/),
      name: 'chat',
      description: '',
      basePath: '/chat',
      protocol: 'OpenAI/v1',
      authEnabled: true,
      status: 'enabled',
      serviceId,
      serviceName: 'Sandbox',
      provider: 'sandbox',
      grantCount: 0,
      warning: 'denies_everyone',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    expect(await update(modelApi.id, { authEnabled: false })).toMatchObject({ warning: null })
    const consumer = await createConsumer(testActor(), {
      name: 'caller',
      description: '',
      status: 'enabled',
      claim: 'uid',
      value: '7',
      match: 'equals',
    })
    await createGrant(testActor(), { consumerId: consumer.id, modelApiId: modelApi.id, expiresAt: null })
    expect(await update(modelApi.id, { authEnabled: true })).toMatchObject({ warning: null, grantCount: 1 })
    await update(modelApi.id, { status: 'disabled' })
    await expect(deleteModelApi(testActor(), modelApi.id)).rejects.toMatchObject({
      code: 'resource.in_use',
      message: 'chat is in use by the grant of consumer caller.',
    })
  })
})

describe('deleteModelApi', () => {
  it('refuses while enabled or on the topology', async () => {
    const { id } = await create({ name: 'drawn', basePath: '/drawn' })
    await expect(deleteModelApi(testActor(), id)).rejects.toMatchObject({ code: 'resource.conflict' })
    await update(id, { status: 'disabled' })
    const { instanceId } = testActor()
    const node = await db().node.create({
      data: { id: newId('node'), instanceId, kind: 'llm', name: 'Model', x: 0, y: 0, modelApiId: id },
    })
    await expect(deleteModelApi(testActor(), id)).rejects.toMatchObject({
      message: 'drawn is in use by node Model on the topology.',
    })
    await db().node.delete({ where: { id: node.id } })
    await deleteModelApi(testActor(), id)
    await expect(getModelApi(testActor(), id)).rejects.toMatchObject({ code: 'resource.not_found' })
    const left = await listModelApis(testActor(), { serviceId, search: 'DRAWN' })
    expect(left).toEqual({ items: [], nextCursor: null })
  })
})
