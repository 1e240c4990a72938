import { describe, expect, it } from 'vitest'
import type { WriteContext } from '@/lib/db/transact'
import { newId } from '@/lib/ids'
import { callGateway, change, findRecord, mintToken, settle, useScene } from '@/server/gateway/testing'

const scene = useScene()

describe("an audience of one's own", () => {
  const audience = 'https://models.example.com'
  const withOwnAudience = (gatewayAudience: boolean) => async (write: WriteContext) => {
    const { tx, instanceId } = write
    const id = newId('app')
    await tx.application.deleteMany({ where: { instanceId, audience } })
    await tx.application.create({
      data: { id, instanceId, name: 'models', audience, gatewayAudience, resourceServerStatus: 'enabled' },
    })
    const scope = { id: newId('ress'), instanceId, applicationId: id, name: 'chat', value: 'chat' }
    await tx.scope.create({ data: scope })
    await tx.scopeGrant.create({
      data: { id: newId('sg'), instanceId, clientId: scene.agentId, scopeId: scope.id },
    })
    await tx.consumer.update({ where: { id: scene.consumerId }, data: { claim: 'scope', value: 'chat' } })
  }
  const ask = async () =>
    (await callGateway(scene, { token: await mintToken(scene, { aud: audience, scope: 'chat' }) })).status

  it('is accepted with a consumer matched by its scope, once the gateway accepts the audience', async () => {
    scene.upstream.answer = (response) => response.end('{}')
    await change(withOwnAudience(false))
    await settle(scene)
    expect(await ask()).toBe(401)
    await change(withOwnAudience(true))
    await settle(scene)
    expect(await ask()).toBe(200)
    await change(({ tx }) =>
      tx.consumer.update({
        where: { id: scene.consumerId },
        data: { claim: 'client_id', value: scene.agentId },
      }),
    )
    await settle(scene)
  })
})

describe('what lacks', () => {
  it('is named in the record, never in the answer', async () => {
    await change(({ tx }) => tx.grant.delete({ where: { id: scene.grantId } }))
    await settle(scene)
    const response = await callGateway(scene, { token: await mintToken(scene) })
    const text = await response.text()
    for (const name of ['agent', scene.consumerId, scene.modelApiId]) expect(text).not.toContain(name)
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({
        missing: { kind: 'grant', consumerId: scene.consumerId, modelApiId: scene.modelApiId },
      })
  })
})

describe('an open Model API', () => {
  it('serves anyone and records that nobody was asked', async () => {
    await change(({ tx }) =>
      tx.modelApi.update({ where: { id: scene.modelApiId }, data: { authEnabled: false } }),
    )
    await settle(scene)
    scene.upstream.answer = (response) => response.end('{}')
    const response = await callGateway(scene)
    expect(response.status).toBe(200)
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({ consumerId: '', applicationId: '' })
    await change(({ tx }) =>
      tx.modelApi.update({ where: { id: scene.modelApiId }, data: { authEnabled: true } }),
    )
    await settle(scene)
  })
})

const unserved: {
  name: string
  path: string
  method: string
  status: number
  code: string
  allow: string | null
}[] = [
  {
    name: 'an unknown base path',
    path: '/nowhere/v1/models',
    method: 'GET',
    status: 404,
    code: 'path.unknown',
    allow: null,
  },
  {
    name: 'an unknown endpoint',
    path: '/team/v1/embeddings',
    method: 'POST',
    status: 404,
    code: 'path.unknown',
    allow: null,
  },
  {
    name: 'a longer name',
    path: '/teams/v1/models',
    method: 'GET',
    status: 404,
    code: 'path.unknown',
    allow: null,
  },
  {
    name: 'dots in the path',
    path: '/team/v1/x/..%2fmodels',
    method: 'GET',
    status: 404,
    code: 'path.unknown',
    allow: null,
  },
  {
    name: 'GET of chat completions',
    path: '/team/v1/chat/completions',
    method: 'GET',
    status: 405,
    code: 'method.not_allowed',
    allow: 'POST',
  },
  {
    name: 'DELETE of models',
    path: '/team/v1/models',
    method: 'DELETE',
    status: 405,
    code: 'method.not_allowed',
    allow: 'GET',
  },
]

describe.each(unserved)('$name', ({ path, method, status, code, allow }) => {
  it(`is answered ${status} in the shape of OpenAI`, async () => {
    const response = await callGateway(scene, { path, method, token: await mintToken(scene) })
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe(allow)
    expect(await response.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        param: null,
        code,
        request_id: response.headers.get('x-request-id'),
      },
    })
  })
})
