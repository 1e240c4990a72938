import { describe, expect, it, vi } from 'vitest'
import type { WriteContext } from '@/lib/db/transact'
import { callGateway, change, chatBody, findRecord, settle, useScene } from '@/server/gateway/testing'

const scene = useScene()

type Write = (write: WriteContext) => Promise<unknown>

interface Taking {
  what: string
  take: () => Write
  giveBack: () => Write
  code: string
}

const takings: Taking[] = [
  {
    what: 'the grant',
    take:
      () =>
      ({ tx }) =>
        tx.grant.delete({ where: { id: scene.grantId } }),
    giveBack:
      () =>
      ({ tx, instanceId }) =>
        tx.grant.create({
          data: { id: scene.grantId, instanceId, consumerId: scene.consumerId, modelApiId: scene.modelApiId },
        }),
    code: 'grant.not_found',
  },
  {
    what: 'the consumer',
    take:
      () =>
      ({ tx }) =>
        tx.consumer.update({ where: { id: scene.consumerId }, data: { status: 'disabled' } }),
    giveBack:
      () =>
      ({ tx }) =>
        tx.consumer.update({ where: { id: scene.consumerId }, data: { status: 'enabled' } }),
    code: 'consumer.disabled',
  },
  {
    what: 'the agent',
    take:
      () =>
      ({ tx }) =>
        tx.application.update({ where: { id: scene.agentId }, data: { status: 'disabled' } }),
    giveBack:
      () =>
      ({ tx }) =>
        tx.application.update({ where: { id: scene.agentId }, data: { status: 'enabled' } }),
    code: 'application.disabled',
  },
  {
    what: 'the Model API',
    take:
      () =>
      ({ tx }) =>
        tx.modelApi.update({ where: { id: scene.modelApiId }, data: { status: 'disabled' } }),
    giveBack:
      () =>
      ({ tx }) =>
        tx.modelApi.update({ where: { id: scene.modelApiId }, data: { status: 'enabled' } }),
    code: 'model_api.disabled',
  },
  {
    what: 'the service',
    take:
      () =>
      ({ tx }) =>
        tx.service.update({ where: { id: scene.serviceId }, data: { status: 'disabled' } }),
    giveBack:
      () =>
      ({ tx }) =>
        tx.service.update({ where: { id: scene.serviceId }, data: { status: 'enabled' } }),
    code: 'service.disabled',
  },
]

describe.each(takings)('taking away $what', ({ take, giveBack, code }) => {
  it('ends an open stream and refuses the next call within a second', async () => {
    scene.upstream.seen.length = 0
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    const takenAt = performance.now()
    await change(take())
    const text = await response.text()
    expect(performance.now() - takenAt).toBeLessThan(1_000)
    expect(text).toContain(`"code":"${code}"`)
    expect(text.startsWith('data: 1\n\n')).toBe(true)
    expect(text.endsWith('}\n\n')).toBe(true)
    expect(await scene.upstream.seen[0]?.left).toBeGreaterThan(0)
    const next = await callGateway(scene, { token: scene.token })
    expect(await next.json()).toMatchObject({ error: { code } })
    const id = response.headers.get('x-request-id')
    await expect
      .poll(() => findRecord(id), { timeout: 3_000 })
      .toMatchObject({ ended: 'revoked', code, status: 200 })
    await change(giveBack())
    await settle(scene)
  })
})

describe('a JSON call in flight', () => {
  it('is answered 403 when its grant is removed', async () => {
    scene.upstream.seen.length = 0
    scene.upstream.answer = () => undefined
    const pending = callGateway(scene, { token: scene.token })
    await expect.poll(() => scene.upstream.seen.length).toBe(1)
    await change(takings[0]!.take())
    const response = await pending
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'grant.not_found' } })
    expect(await scene.upstream.seen[0]?.left).toBeGreaterThan(0)
    await change(takings[0]!.giveBack())
    await settle(scene)
  })
})

describe('a disk that takes no audit lines', () => {
  it('keeps no stream open whose grant was removed', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const body = chatBody({ stream: true })
    const responses = [
      await callGateway(scene, { token: scene.token, body }),
      await callGateway(scene, { token: scene.token, body }),
    ]
    const audit = vi.spyOn(scene.dataPlane.context.spool, 'audit').mockImplementation(() => {
      throw new Error('ENOSPC')
    })
    await change(takings[0]!.take())
    for (const response of responses) expect(await response.text()).toContain('"code":"grant.not_found"')
    expect((await callGateway(scene, { token: scene.token })).status).toBe(403)
    audit.mockRestore()
    await change(takings[0]!.giveBack())
    await settle(scene)
  })
})

describe('a data plane that stops', () => {
  it('ends an open stream with a word and lets go of the upstream', async () => {
    scene.upstream.seen.length = 0
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    scene.dataPlane.context.gateway.openCalls.failAll('gateway.stopping')
    expect(await response.text()).toMatch(
      /^data: 1\n\n\n\ndata: \{"error":.*"code":"gateway\.stopping".*\}\n\n$/,
    )
    expect(await scene.upstream.seen[0]?.left).toBeGreaterThan(0)
    await expect
      .poll(() => findRecord(response.headers.get('x-request-id')), { timeout: 3_000 })
      .toMatchObject({ ended: 'failed', code: 'gateway.stopping', status: 200 })
  })
})

describe('a grant with an end', () => {
  it('ends an open stream at its end', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const expiresAt = new Date(Date.now() + 1_500)
    await change(({ tx }) => tx.grant.update({ where: { id: scene.grantId }, data: { expiresAt } }))
    await settle(scene)
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    expect(await response.text()).toContain('"code":"grant.expired"')
    expect(Date.now() - expiresAt.getTime()).toBeLessThan(1_000)
    await change(({ tx }) => tx.grant.update({ where: { id: scene.grantId }, data: { expiresAt: null } }))
    await settle(scene)
  })
})

describe('a withdrawn signing key', () => {
  it('ends the streams of its tokens and refuses them', async () => {
    scene.upstream.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
    }
    const response = await callGateway(scene, { token: scene.token, body: chatBody({ stream: true }) })
    const longAgo = new Date(Date.now() - 24 * 3600_000)
    await change(({ tx }) => tx.signingKey.updateMany({ data: { status: 'retired', retiredAt: longAgo } }))
    expect(await response.text()).toContain('"code":"token.invalid"')
    expect((await callGateway(scene, { token: scene.token })).status).toBe(401)
  })
})
