import { beforeAll, describe, expect, it } from 'vitest'
import { appendAudit, type AuditRecord } from '@/lib/audit/append'
import { db } from '@/lib/db/client'
import { testActor, useTestDatabase } from '@/lib/db/testing'
import { createGrant } from '@/lib/gateway/grants/create-grant'
import { createScopeGrant } from '@/lib/identity/scope-grants/create-scope-grant'
import { newId } from '@/lib/ids'
import { connect } from '@/lib/topology/connect'
import { readAccess } from '@/lib/topology/read-access'
import { readTraffic } from '@/lib/topology/read-traffic'
import { seedAgent, seedClient, seedCredential, seedModelApi, seedService } from '@/lib/topology/testing'

useTestDatabase()

type Node = Awaited<ReturnType<typeof seedClient>>
let portal: Node, agent: Node, model: Node, second: Node, orders: Node, key: Node
let edgeId: string

beforeAll(async () => {
  portal = await seedClient('portal')
  agent = await seedAgent('agent')
  model = await seedModelApi('model')
  second = await seedModelApi('second')
  orders = await seedService('orders')
  key = await seedCredential('external', 'key')
  await connect(testActor(), { sourceId: portal.id, targetId: agent.id })
  edgeId = (await connect(testActor(), { sourceId: agent.id, targetId: model.id })).id
  await connect(testActor(), { sourceId: agent.id, targetId: key.id })
})

async function summarize() {
  const lines = await readAccess(testActor())
  return lines.map(
    ({ caller, callee, grant, by, live, refusal }) =>
      `${caller.name} > ${callee.name} by ${grant} of ${by}: ${live ? 'live' : (refusal?.outcome ?? 'off')}`,
  )
}

describe('readAccess', () => {
  it('lists what is drawn with the hand that drew it', async () => {
    expect(await summarize()).toEqual([
      'portal > agent by edge of test@example.com: live',
      'agent > model by edge of test@example.com: live',
      'agent > key by edge of test@example.com: live',
    ])
  })

  it('adds what was granted by hand and is not drawn, as the policy judges it', async () => {
    const scope = await db().scope.findFirstOrThrow({
      where: { application: { nodes: { some: { id: orders.id } } }, value: 'read' },
    })
    await createScopeGrant(testActor(), { clientId: portal.applicationId!, scopeId: scope.id })
    const consumer = await db().consumer.findFirstOrThrow({ where: { applicationId: agent.applicationId! } })
    await createGrant(testActor(), {
      consumerId: consumer.id,
      modelApiId: second.modelApiId!,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    const stranger = await db().consumer.create({
      data: {
        id: newId('csm'),
        instanceId: agent.instanceId,
        name: 'stranger',
        claim: 'sub',
        value: 'nobody',
      },
    })
    await createGrant(testActor(), {
      consumerId: stranger.id,
      modelApiId: model.modelApiId!,
      expiresAt: null,
    })
    expect((await summarize()).slice(3)).toEqual([
      'portal > orders by scope_grant of test@example.com: live',
      'agent > second by grant of test@example.com: live',
      'stranger > model by grant of test@example.com: off',
    ])
  })

  it('tells which check fails, and that a Model API is open to everybody', async () => {
    await db().application.update({ where: { id: agent.applicationId! }, data: { clientStatus: 'disabled' } })
    await db().modelApi.update({ where: { id: second.modelApiId! }, data: { authEnabled: false } })
    const lines = await summarize()
    expect(lines[1]).toBe('agent > model by edge of test@example.com: application.disabled')
    expect(lines.at(-1)).toBe(' > second by open of : live')
    await db().application.update({ where: { id: agent.applicationId! }, data: { clientStatus: 'enabled' } })
  })

  it('asks its own audit log only who granted', async () => {
    const other = await db().instance.create({ data: { id: newId('idaas'), description: 'Other' } })
    const before = await summarize()
    const granted = await db().auditEvent.findMany({
      where: { action: { in: ['grant.created', 'scope_grant.created'] } },
      orderBy: { seq: 'asc' },
    })
    expect(granted.length).toBeGreaterThan(0)
    await db().$transaction((tx) =>
      appendAudit(
        tx,
        granted.map(({ seq: _seq, hash: _hash, ...line }) => ({
          ...(line as AuditRecord),
          ...{ id: newId('evt'), instanceId: other.id, actorName: 'eve@example.com' },
        })),
      ),
    )
    expect(await summarize()).toEqual(before)
  })

  it('is for everybody who may read the topology, of their own instance only', async () => {
    expect(await readAccess(testActor({ role: 'auditor' }))).toHaveLength(7)
    const other = { ...testActor(), instanceId: 'idaas_other' }
    await expect(readAccess(other)).rejects.toThrow()
  })
})

async function record(values: { status: number; totalMs: number; minutesAgo: number; code?: string }) {
  const { minutesAgo, ...rest } = values
  return db().gatewayRequest.create({
    data: {
      id: newId('req'),
      instanceId: agent.instanceId,
      time: new Date(Date.now() - minutesAgo * 60_000),
      method: 'POST',
      path: '/model/v1/chat/completions',
      modelApiId: model.modelApiId!,
      modelApiName: 'model',
      applicationId: agent.applicationId!,
      consumerName: 'agent',
      steps: [],
      ended: rest.status < 400 ? 'completed' : rest.status < 500 ? 'refused' : 'failed',
      inputTokens: 10,
      outputTokens: 20,
      ...rest,
    },
  })
}

describe('readTraffic', () => {
  it('counts nothing where there was nothing, and says who drew the line', async () => {
    const traffic = await readTraffic(testActor(), { id: edgeId, hours: 1 })
    expect(traffic.figures).toEqual({
      allowed: 0,
      refused: 0,
      failed: 0,
      inputTokens: 0,
      outputTokens: 0,
      p50Ms: null,
      p95Ms: null,
    })
    expect(traffic.events).toMatchObject([{ action: 'edge.connected', who: 'test@example.com' }])
    expect(traffic.auditId).toBe(edgeId)
  })

  it('counts by outcome within the hours asked for, with the last refusals first', async () => {
    await record({ status: 200, totalMs: 100, minutesAgo: 1 })
    await record({ status: 200, totalMs: 300, minutesAgo: 2 })
    await record({ status: 502, totalMs: 900, minutesAgo: 3 })
    const old = await record({ status: 403, totalMs: 1, minutesAgo: 90, code: 'grant.not_found' })
    const last = await record({ status: 401, totalMs: 1, minutesAgo: 4, code: 'token.expired' })
    for (const id of [edgeId, agent.id, model.id]) {
      const { figures, refusals } = await readTraffic(testActor(), { id, hours: 1 })
      expect(figures).toEqual({
        allowed: 2,
        refused: 1,
        failed: 1,
        inputTokens: 40,
        outputTokens: 80,
        p50Ms: 200,
        p95Ms: 290,
      })
      expect(refusals.map((row) => [row.id, row.code])).toEqual([
        [last.id, 'token.expired'],
        [old.id, 'grant.not_found'],
      ])
    }
    expect((await readTraffic(testActor(), { id: edgeId, hours: 24 })).figures).toMatchObject({ refused: 2 })
  })

  it('says that calls beside the gateway are not counted, and knows no stranger', async () => {
    expect((await readTraffic(testActor(), { id: orders.id, hours: 1 })).figures).toBeNull()
    await expect(readTraffic(testActor(), { id: newId('node'), hours: 1 })).rejects.toMatchObject({
      code: 'resource.not_found',
    })
  })
})
