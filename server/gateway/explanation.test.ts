import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { explainAccess } from '@/lib/explain/explain-access'
import { explainRecord } from '@/lib/explain/explain-record'
import { createTestClient, createTestServer } from '@/lib/identity/testing'
import { gatewayAudience } from '@/lib/policy/snapshot'
import {
  callGateway,
  change,
  findRecord,
  mintToken,
  settle,
  startScene,
  stopScene,
  type Scene,
} from '@/server/gateway/testing'

useTestDatabase()

let scene: Scene
let token: string

beforeAll(async () => {
  scene = await startScene()
  token = await mintToken(scene)
})
afterAll(() => stopScene(scene))

const at = (offsetMs: number) => new Date(Date.now() + offsetMs)

/** Each changes one row, and the second column puts it back. */
const changes: [
  name: string,
  to: () => Promise<unknown>,
  back: () => Promise<unknown>,
  reason: string | null,
][] = [
  ['nothing', () => Promise.resolve(), () => Promise.resolve(), null],
  ['the Model API disabled', ...statusOf('modelApi', () => scene.modelApiId), 'model_api.disabled'],
  ['the agent disabled', ...statusOf('application', () => scene.agentId), 'application.disabled'],
  ['the consumer disabled', ...statusOf('consumer', () => scene.consumerId), 'consumer.disabled'],
  ['the service disabled', ...statusOf('service', () => scene.serviceId), 'service.disabled'],
  ['the grant ended', () => endGrant(at(-1_000)), () => endGrant(null), 'grant.expired'],
  ['the grant about to end', () => endGrant(at(3_600_000)), () => endGrant(null), null],
  [
    'the consumer matching another client',
    () => nameConsumer('app_other'),
    () => nameConsumer(scene.agentId),
    'consumer.not_found',
  ],
  [
    'authentication off',
    () => db().modelApi.update({ where: { id: scene.modelApiId }, data: { authEnabled: false } }),
    () => db().modelApi.update({ where: { id: scene.modelApiId }, data: { authEnabled: true } }),
    null,
  ],
  [
    'the grant gone',
    () => db().grant.delete({ where: { id: scene.grantId } }),
    () => {
      const { grantId: id, consumerId, modelApiId } = scene
      return db().grant.create({ data: { id, consumerId, modelApiId, instanceId: testActor().instanceId } })
    },
    'grant.not_found',
  ],
  [
    'the scope gone',
    () => db().scopeGrant.delete({ where: { id: scene.scopeGrantId } }),
    () => Promise.resolve(),
    'scope.not_granted',
  ],
]

function statusOf(
  table: 'modelApi' | 'application' | 'consumer' | 'service',
  id: () => string,
): [() => Promise<unknown>, () => Promise<unknown>] {
  const set = (status: 'enabled' | 'disabled') => async () => {
    const to = { where: { id: id() }, data: { status } }
    if (table === 'modelApi') return db().modelApi.update(to)
    if (table === 'application') return db().application.update(to)
    return table === 'consumer' ? db().consumer.update(to) : db().service.update(to)
  }
  return [set('disabled'), set('enabled')]
}

function endGrant(expiresAt: Date | null) {
  return db().grant.update({ where: { id: scene.grantId }, data: { expiresAt } })
}

function nameConsumer(value: string) {
  return db().consumer.update({ where: { id: scene.consumerId }, data: { value } })
}

describe.each(changes)('with %s', (_, to, back, reason) => {
  it('the simulation says what the gateway decides, and the record is explained by it', async () => {
    await change(to)
    await settle(scene)
    const response = await callGateway(scene, { token })
    await response.text()
    const id = response.headers.get('x-request-id')!
    await expect.poll(() => findRecord(id), { timeout: 5_000 }).not.toBeNull()
    const { now } = await explainAccess(testActor(), { principal: scene.agentId, resource: scene.modelApiId })
    const { then, now: again } = await explainRecord(testActor(), id)
    await change(back)
    await settle(scene)
    expect(now?.reason ?? null).toBe(reason)
    expect(now?.steps).toEqual(then?.decision.steps)
    expect(now?.missing).toEqual(then?.decision.missing)
    expect(then).toMatchObject({ kind: 'request', id, decision: { reason } })
    // A call that ended before its token was looked at, or that needed none, names no principal to ask about.
    const isNamed = then?.decision.steps.some(({ check }) => check === 'application')
    if (!isNamed) expect(again).toBeNull()
    else expect(again).toEqual(now)
  })
})

describe('the token endpoint', () => {
  it.each([
    ['read', null],
    ['write', 'scope.not_granted'],
    ['fly', 'scope.unknown'],
    ['.all', null],
  ])('asked for the scope %s decides as the simulation says', async (value, reason) => {
    const audience = `api://explained-${value}`
    const scopes = await createTestServer(audience, ['read', 'write'])
    const client = await createTestClient(`client ${value}`, [scopes['read']!])
    await settle(scene)
    const response = await fetch(`${scene.dataPlane.url}/api/v2/iauths_system/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client.id,
        client_secret: client.secret,
        scope: `${audience}|${value}`,
      }),
    })
    const text = await response.text()
    const requestId = response.headers.get('x-request-id')!
    const find = () => db().auditEvent.findFirst({ where: { requestId } })
    await expect.poll(find, { timeout: 5_000 }).not.toBeNull()
    const byRequest = await explainRecord(testActor({ role: 'auditor' }), requestId)
    expect(byRequest.then).toMatchObject({ kind: 'event', requestId, decision: { allowed: reason === null } })
    expect(byRequest.now?.reason ?? null).toBe(reason)
    // The endpoint's own steps begin after the client was believed.
    expect(byRequest.now?.steps.slice(1)).toEqual(byRequest.then?.decision.steps)
    const event = await find()
    expect(await explainRecord(testActor(), event!.id)).toEqual(byRequest)
    // Who asks from outside hears the code and the request id, never the steps.
    if (reason !== null) expect(text).not.toContain('steps')
  })
})

describe('an id', () => {
  it('of nothing is not found', async () => {
    await expect(explainRecord(testActor(), 'req_none')).rejects.toMatchObject({ code: 'resource.not_found' })
  })

  it('of a call whose token nobody could read tells the decision then, and no decision now', async () => {
    const response = await callGateway(scene, { token: 'nonsense' })
    const body = (await response.json()) as { error: Record<string, unknown> }
    const id = response.headers.get('x-request-id')!
    expect(Object.keys(body.error).sort()).toEqual(['code', 'message', 'param', 'request_id', 'type'])
    await expect.poll(() => findRecord(id), { timeout: 5_000 }).not.toBeNull()
    expect(await explainRecord(testActor(), id)).toMatchObject({
      question: null,
      now: null,
      fixes: [],
      then: { decision: { allowed: false, reason: 'token.invalid' } },
    })
  })

  it('of a call of an agent that was deleted since still tells the decision then', async () => {
    const gone = { applicationId: 'app_gone', id: 'req_of_the_gone' }
    const { instanceId } = testActor()
    await db().gatewayRequest.create({
      data: {
        ...gone,
        instanceId,
        time: new Date(),
        method: 'POST',
        path: '/team/v1/chat/completions',
        modelApiId: scene.modelApiId,
        modelApiName: 'team',
        status: 403,
        code: 'scope.not_granted',
        steps: [
          {
            check: 'scope',
            passed: false,
            outcome: 'scope.not_granted',
            values: { scope: 'model:invoke', audience: gatewayAudience(instanceId), application: 'gone' },
          },
        ],
        totalMs: 1,
        ended: 'refused',
      },
    })
    expect(await explainRecord(testActor(), gone.id)).toMatchObject({
      principal: { id: 'app_gone' },
      now: null,
      then: { decision: { reason: 'scope.not_granted' } },
    })
  })
})
