import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/testing'
import { callGateway, mintToken, startScene, stopScene, type Scene } from '@/server/gateway/testing'
import { requestToken } from '@/server/identity/testing'

useTestDatabase()
process.env.UPSTREAM_ALLOW = '127.0.0.0/8'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => stopScene(scene))

const within = { timeout: 5_000 }
const countLines = (action: string) => db().auditEvent.count({ where: { action } })
const summary = (action: string) =>
  db().auditEvent.findFirst({
    where: { action, requestId: '' },
    select: { result: true, actorKind: true, sourceIp: true, detail: true },
  })

it('a flood of unknown clients leaves sixty lines and one that counts the rest', async () => {
  for (let index = 0; index < 75; index += 1) {
    const form = { grant_type: 'client_credentials', client_id: `app_${index}`, client_secret: 'wrong' }
    expect((await requestToken(scene.dataPlane.url, { form })).status).toBe(401)
  }
  await expect.poll(() => countLines('token.refused'), within).toBe(60)
  scene.dataPlane.context.tokenRefusals.close()
  await expect
    .poll(() => summary('token.refused'), within)
    .toEqual({
      result: 'refused',
      actorKind: 'anonymous',
      sourceIp: '127.0.0.1',
      detail: { repeated: 15 },
    })
})

it('a flood of calls without a token leaves sixty records; calls with one are recorded all the same', async () => {
  for (let index = 0; index < 70; index += 1) {
    expect((await callGateway(scene, { token: index % 2 === 0 ? undefined : 'abc' })).status).toBe(401)
  }
  const noScope = await mintToken(scene, { scope: 'other' })
  const valid = await mintToken(scene)
  expect((await callGateway(scene, { token: noScope })).status).toBe(403)
  expect((await callGateway(scene, { token: valid })).status).toBe(200)
  await expect.poll(() => db().gatewayRequest.count(), within).toBe(62)
  await expect.poll(() => countLines('gateway.refused'), within).toBe(61)
  scene.dataPlane.context.gateway.refusals.close()
  await expect.poll(() => summary('gateway.refused'), within).toMatchObject({ detail: { repeated: 10 } })
})
